// Pictures for people to look at: written into the folder $CALLBOARD_PICTURES when it is set.
#pragma once

#include "ui/widgets/tokens.h"

#include <QDir>
#include <QImage>

namespace callboard {

struct NamedTheme {
    const char* name;
    ThemeName theme;
};
inline constexpr NamedTheme themes[] = {{"light", ThemeName::Light}, {"dark", ThemeName::Dark}, {"contrast", ThemeName::Contrast}};

inline void save(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("CALLBOARD_PICTURES");
    if (folder.isEmpty())
        return;
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(image.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

} // namespace callboard
