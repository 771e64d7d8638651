// Product name on top, the card in the middle.
#include "ui/shell/sign_in_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/record_form.h"
#include "ui/widgets/tokens.h"

#include <QVBoxLayout>

namespace callboard {

namespace {

constexpr QSize size_px(640, 480);
constexpr int cardWidth_px = 448;

std::vector<FieldSpec> specs()
{
    FieldSpec server{"server", SignInDialog::tr("Server")};
    FieldSpec login{"login", SignInDialog::tr("Sign-in name")};
    FieldSpec password{"password", SignInDialog::tr("Password")};
    password.secret = true;
    for (FieldSpec* spec : {&server, &login, &password})
        spec->required = true;
    return {server, login, password};
}

} // namespace

SignInDialog::SignInDialog(const QString& server, const QString& login, QWidget* parent)
    : QDialog(parent), m_form(new RecordForm(QStringLiteral("signIn"), specs(), this)), m_error(makeLabel(Look::Bad, {}, this)), m_progress(makeLabel(Look::Muted, {}, this)),
      m_signIn(makeButton(ButtonLook::Primary, tr("Sign in"), {}, this)), m_cancel(makeButton(ButtonLook::Secondary, tr("Cancel"), {}, this))
{
    setObjectName(QStringLiteral("signInDialog"));
    setWindowTitle(tr("Sign in to Callboard"));
    setAccessibleName(windowTitle());
    build();
    m_form->setValues({{"server", Value(server)}, {"login", Value(login)}});
    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &SignInDialog::reject);
    m_form->focusField(server.isEmpty() ? "server" : login.isEmpty() ? "login" : "password");
    resize(size_px);
}

void SignInDialog::build()
{
    m_error->setObjectName(QStringLiteral("signIn.refusal"));
    m_error->setWordWrap(true);
    m_error->hide();
    m_progress->setObjectName(QStringLiteral("signIn.progress"));
    m_progress->setWordWrap(true);
    m_signIn->setObjectName(QStringLiteral("signIn.primary"));
    m_signIn->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("signIn.cancel"));
    m_cancel->setAutoDefault(true);
    m_cancel->hide();
    auto* card = makeCard(this);
    card->setFixedWidth(cardWidth_px);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(rhythm_px);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_signIn);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(3 * rhythm_px, 3 * rhythm_px, 3 * rhythm_px, 3 * rhythm_px);
    inside->setSpacing(2 * rhythm_px);
    inside->addWidget(m_form);
    inside->addWidget(m_error);
    inside->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * rhythm_px);
    column->addStretch(2);
    column->addWidget(makeLabel(Look::Title, QStringLiteral("Callboard"), this), 0, Qt::AlignHCenter);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void SignInDialog::submit()
{
    m_error->hide();
    if (m_busy || !m_form->check())
        return;
    setBusy(tr("Signing in…"));
    Q_EMIT signInRequested(m_form->text("server"), m_form->text("login"), m_form->text("password"));
}

void SignInDialog::setBusy(const QString& sentence)
{
    const bool was = m_busy;
    m_busy = !sentence.isEmpty();
    m_progress->setText(sentence);
    m_form->setEnabled(!m_busy);
    m_signIn->setVisible(!m_busy);
    m_cancel->setVisible(m_busy);
    if (m_busy)
        m_cancel->setFocus(Qt::OtherFocusReason);
    else if (was)
        m_form->focusField("password");
}

void SignInDialog::showError(const QString& sentence)
{
    setBusy({});
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

void SignInDialog::finish()
{
    setBusy({});
    m_form->setValues({{"server", m_form->value("server")}, {"login", m_form->value("login")}});
    accept();
}

void SignInDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
        return;
    }
    setBusy({});
    Q_EMIT cancelled();
}

} // namespace callboard
