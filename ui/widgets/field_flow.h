// FieldFlow: label-over-text pairs side by side, on as many lines as the width asks for; texts can be selected and copied.
#pragma once

#include "ui/models/session_data.h"

#include <QWidget>

class QLabel;

namespace callboard {

class FieldFlow final : public QWidget {
    Q_OBJECT

public:
    explicit FieldFlow(QWidget* parent);
    void setFields(const QList<LabelledText>& fields);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Field {
        QLabel* label;
        QLabel* text;
    };
    int arrange(int width, bool move) const; // the height needed

    QList<LabelledText> m_data;
    QList<Field> m_fields;
};

} // namespace callboard
