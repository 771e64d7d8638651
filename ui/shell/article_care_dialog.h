// ArticleCareDialog: who looks after an article, when it is looked at again, until when it holds, and whether it is in use.
#pragma once

#include "core/domain/article.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/record_form.h"

namespace callboard {

class ArticleCareDialog final : public Sheet {
    Q_OBJECT

public:
    static constexpr int width_px = 480;

    ArticleCareDialog(const Record<Article>& article, const QList<ChoiceData>& people, bool mayArchive, QWidget* parent);
    void showError(const Error& error); // at its field; the dialog stays

Q_SIGNALS:
    void saved(const callboard::FieldPatch& patch); // answer with finish() or showError()
    void archiveRequested(bool back);

protected:
    void submit() override;

private:
    RecordForm* m_form;
};

} // namespace callboard
