// Reading of conditions by recursive descent over words, and their evaluation.
#include "core/guide/guide_rule.h"

#include <QRegularExpression>

#include <algorithm>

namespace callboard {

namespace {

struct Token {
    enum class Kind { Word, Text, Sign, End };
    Kind kind = Kind::End;
    QString text;
    int offset = 0;
};

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'-' || c == u'/' || c == u'+' || c == u':'; }

class Reader {
public:
    explicit Reader(const QString& text) : m_text(text) { cut(); }

    std::variant<RuleNode, RuleError> read()
    {
        RuleNode root;
        if (!m_error.code)
            root = condition(0);
        if (!m_error.code && peek().kind != Token::Kind::End)
            fail(peek().offset, "bad-condition", peek().text);
        if (m_error.code)
            return m_error;
        return root;
    }

private:
    void cut()
    {
        const int size = int(std::min<qsizetype>(m_text.size(), ruleCharactersMax));
        if (m_text.size() > ruleCharactersMax)
            fail(0, "long-condition");
        for (int at = 0; at < size;) {
            const QChar c = m_text[at];
            if (c.isSpace()) {
                ++at;
            } else if (c == u'"') {
                const qsizetype end = m_text.indexOf(u'"', at + 1);
                if (end < 0 || end >= size)
                    return fail(at, "bad-condition", m_text.mid(at));
                m_tokens.push_back({Token::Kind::Text, m_text.mid(at + 1, end - at - 1), at});
                at = int(end) + 1;
            } else if (isWordCharacter(c)) {
                int end = at;
                while (end < size && isWordCharacter(m_text[end]))
                    ++end;
                m_tokens.push_back({Token::Kind::Word, m_text.mid(at, end - at), at});
                at = end;
            } else {
                const QString two = m_text.mid(at, 2);
                const bool isDouble = two == QLatin1String("<=") || two == QLatin1String(">=") || two == QLatin1String("!=");
                m_tokens.push_back({Token::Kind::Sign, isDouble ? two : QString(c), at});
                at += isDouble ? 2 : 1;
            }
        }
        m_tokens.push_back({Token::Kind::End, {}, size});
    }

    const Token& peek(std::size_t ahead = 0) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }
    Token take()
    {
        const Token token = peek();
        if (m_at + 1 < m_tokens.size())
            ++m_at;
        return token;
    }
    bool takeIf(const char* words)
    {
        const QStringList list = QString::fromLatin1(words).split(u' ');
        for (qsizetype i = 0; i < list.size(); ++i)
            if (const Token& token = peek(std::size_t(i)); token.kind == Token::Kind::Text || token.kind == Token::Kind::End || token.text != list[i])
                return false;
        m_at += std::size_t(list.size());
        return true;
    }
    void fail(int offset, const char* code, const QString& what = {})
    {
        if (!m_error.code)
            m_error = {offset, code, what};
    }

    RuleNode list(RuleNode::Kind kind, const char* word, int depth)
    {
        RuleNode node;
        node.kind = kind;
        const auto part = [&] { return kind == RuleNode::Kind::Or ? list(RuleNode::Kind::And, "and", depth) : term(depth); };
        node.parts.push_back(part());
        while (!m_error.code && takeIf(word))
            node.parts.push_back(part());
        if (node.parts.size() == 1) {
            RuleNode only = std::move(node.parts.front());
            return only;
        }
        return node;
    }
    RuleNode condition(int depth) { return list(RuleNode::Kind::Or, "or", depth); }

    RuleNode term(int depth)
    {
        RuleNode node;
        if (depth > ruleDepthMax) {
            fail(peek().offset, "deep-condition");
            return node;
        }
        if (takeIf("not")) {
            node.kind = RuleNode::Kind::Not;
            node.parts.push_back(term(depth + 1));
            return node;
        }
        if (takeIf("(")) {
            node = condition(depth + 1);
            if (!m_error.code && !takeIf(")"))
                fail(peek().offset, "bad-condition", peek().text);
            return node;
        }
        return test();
    }

    QString fieldName()
    {
        static const QRegularExpression form(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*$"));
        const Token token = take();
        if (token.kind != Token::Kind::Word || !form.match(token.text).hasMatch())
            fail(token.offset, "bad-condition", token.text);
        return token.text;
    }

    RuleNode test()
    {
        RuleNode node;
        node.kind = RuleNode::Kind::Compare;
        node.offset = peek().offset;
        node.field = fieldName();
        struct Sign {
            const char* words;
            RuleComparison comparison;
        };
        static constexpr Sign signs[] = {{"<=", RuleComparison::AtMost}, {">=", RuleComparison::AtLeast}, {"<", RuleComparison::Less}, {">", RuleComparison::More},
            {"=", RuleComparison::Is}, {"!=", RuleComparison::IsNot}, {"is more than", RuleComparison::More}, {"is less than", RuleComparison::Less},
            {"is at least", RuleComparison::AtLeast}, {"is at most", RuleComparison::AtMost}, {"is before", RuleComparison::Less}, {"is after", RuleComparison::More}};
        for (const Sign& sign : signs)
            if (takeIf(sign.words)) {
                node.comparison = sign.comparison;
                node.operands.push_back(operand());
                return node;
            }
        if (!takeIf("is")) { // the bare field: it was yes
            node.operands.push_back({RuleOperand::Kind::Literal, true, 0, {}});
            return node;
        }
        const bool negated = takeIf("not");
        if (takeIf("set")) {
            node.kind = RuleNode::Kind::IsSet;
        } else if (takeIf("one of")) {
            node.kind = RuleNode::Kind::OneOf;
            do
                node.operands.push_back(operand());
            while (!m_error.code && takeIf(","));
        } else {
            node.comparison = negated ? RuleComparison::IsNot : RuleComparison::Is;
            node.operands.push_back(operand());
            return node;
        }
        return negated ? negation(std::move(node)) : node;
    }

    static RuleNode negation(RuleNode test)
    {
        RuleNode node;
        node.kind = RuleNode::Kind::Not;
        node.parts.push_back(std::move(test));
        return node;
    }

    RuleOperand operand()
    {
        RuleOperand result;
        if (takeIf("{")) {
            result.kind = RuleOperand::Kind::Field;
            result.field = fieldName();
            if (!m_error.code && !takeIf("}"))
                fail(peek().offset, "bad-condition", peek().text);
            return result;
        }
        if (peek().kind == Token::Kind::Text) {
            result.kind = RuleOperand::Kind::Word;
            result.value = take().text;
            return result;
        }
        if (takeIf("today")) {
            result.kind = RuleOperand::Kind::Day;
            return result;
        }
        const bool isAhead = peek().text == QLatin1String("in") && peek(2).text.startsWith(QLatin1String("day"));
        if (isAhead)
            take();
        const Token token = take();
        if (token.kind != Token::Kind::Word) {
            fail(token.offset, "bad-condition", token.text);
            return result;
        }
        bool isNumber = false;
        const double number = QLocale::c().toDouble(token.text, &isNumber);
        if (isNumber && std::abs(number) < 1e12)
            return measured(token, number, isAhead);
        if (const QDate date = QDate::fromString(token.text, Qt::ISODate); date.isValid() && token.text.size() == 10)
            result.value = date;
        else if (token.text == QLatin1String("yes") || token.text == QLatin1String("no"))
            result.value = token.text == QLatin1String("yes");
        else
            result = {RuleOperand::Kind::Word, token.text, 0, {}};
        if (isAhead)
            fail(token.offset, "bad-condition", token.text);
        return result;
    }

    // A number stands alone, before a currency, or counts days.
    RuleOperand measured(const Token& token, double number, bool isAhead)
    {
        const auto wholeDays = [&] {
            if (number != double(int(number)) || std::abs(number) > 36'500)
                fail(token.offset, "bad-condition", token.text);
            return int(number);
        };
        if (takeIf("days ago") || takeIf("day ago")) {
            if (isAhead)
                fail(token.offset, "bad-condition", token.text);
            return {RuleOperand::Kind::Day, {}, -wholeDays(), {}};
        }
        if (isAhead && (takeIf("days") || takeIf("day")))
            return {RuleOperand::Kind::Day, {}, wholeDays(), {}};
        static const QRegularExpression code(QStringLiteral("^[A-Z]{3}$"));
        if (peek().kind == Token::Kind::Word && code.match(peek().text).hasMatch()) {
            auto money = typedGuideValue(GuideType::Money, token.text, take().text);
            if (!money)
                fail(token.offset, "bad-condition", token.text);
            return {RuleOperand::Kind::Literal, money ? *money : GuideValue(), 0, {}};
        }
        return {RuleOperand::Kind::Literal, number, 0, {}};
    }

    const QString& m_text;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    RuleError m_error;
};

GuideValue operandValue(const RuleOperand& operand, const RuleFacts& facts)
{
    switch (operand.kind) {
    case RuleOperand::Kind::Literal:
    case RuleOperand::Kind::Word: return operand.value;
    case RuleOperand::Kind::Day: return facts.today.addDays(operand.days);
    case RuleOperand::Kind::Field: return facts.value(operand.field);
    }
    return {};
}

// Less than, equal, greater; empty when the two cannot be compared, as amounts in different currencies cannot.
std::optional<int> compared(const GuideValue& a, const GuideValue& b)
{
    const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
    if (const auto* x = std::get_if<double>(&a))
        if (const auto* y = std::get_if<double>(&b))
            return order(*x, *y);
    if (const auto* x = std::get_if<QDate>(&a))
        if (const auto* y = std::get_if<QDate>(&b))
            return order(*x, *y);
    if (const auto* x = std::get_if<Money>(&a))
        if (const auto* y = std::get_if<Money>(&b); y && x->currency == y->currency)
            return order(x->minor, y->minor);
    if (const auto* x = std::get_if<bool>(&a))
        if (const auto* y = std::get_if<bool>(&b))
            return order(int(*x), int(*y));
    if (const auto* x = std::get_if<QString>(&a))
        if (const auto* y = std::get_if<QString>(&b))
            return x->compare(*y, Qt::CaseInsensitive);
    return std::nullopt;
}

}

std::variant<RuleNode, RuleError> parseRule(const QString& text)
{
    return Reader(text).read();
}

std::vector<const RuleNode*> testsOf(const RuleNode& root)
{
    if (root.isTest())
        return {&root};
    std::vector<const RuleNode*> all;
    for (const RuleNode& part : root.parts) {
        const auto below = testsOf(part);
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

bool holds(const RuleNode& test, const RuleFacts& facts)
{
    const GuideValue value = facts.value(test.field);
    if (test.kind == RuleNode::Kind::IsSet)
        return isSet(value);
    if (test.kind == RuleNode::Kind::OneOf)
        return std::any_of(test.operands.begin(), test.operands.end(), [&](const RuleOperand& operand) { return compared(value, operandValue(operand, facts)) == 0; });
    const std::optional<int> order = compared(value, operandValue(test.operands.front(), facts));
    switch (test.comparison) {
    case RuleComparison::Is: return order == 0;
    case RuleComparison::IsNot: return order != 0;
    case RuleComparison::Less: return order && *order < 0;
    case RuleComparison::AtMost: return order && *order <= 0;
    case RuleComparison::More: return order && *order > 0;
    case RuleComparison::AtLeast: return order && *order >= 0;
    }
    return false;
}

bool evaluate(const RuleNode& root, const std::function<bool(const RuleNode&)>& test)
{
    const auto part = [&](const RuleNode& node) { return evaluate(node, test); };
    switch (root.kind) {
    case RuleNode::Kind::Or: return std::any_of(root.parts.begin(), root.parts.end(), part);
    case RuleNode::Kind::And: return std::all_of(root.parts.begin(), root.parts.end(), part);
    case RuleNode::Kind::Not: return !part(root.parts.front());
    default: return test(root);
    }
}

QStringList provenSet(const RuleNode& root)
{
    if (root.kind == RuleNode::Kind::And) {
        QStringList all;
        for (const RuleNode& part : root.parts)
            all += provenSet(part);
        return all;
    }
    const bool proves = root.isTest() && !(root.kind == RuleNode::Kind::Compare && root.comparison == RuleComparison::IsNot);
    return proves ? QStringList{root.field} : QStringList();
}

} // namespace callboard
