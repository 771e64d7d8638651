// Files that people bring along from other systems.
#include "core/exchange/csv.h"
#include "core/exchange/import.h"
#include "core/exchange/mapping.h"
#include "core/exchange/written_list.h"
#include "core/knowledge/article_parts.h"
#include "core/knowledge/article_text.h"
#include "core/knowledge/html_markdown.h"
#include "core/knowledge/synonyms.h"
#include "core/work/canned_replies.h"
#include "core/work/macro_steps.h"
#include "core/work/macros.h"
#include "core/work/reply_text.h"
#include "tests/fuzz/readers.h"
#include "tests/support/sample_shop.h"
#include "tests/support/sample_site.h"

#include <QRegularExpression>

namespace callboard::fuzz {

namespace {

std::vector<QByteArray> csvSamples()
{
    return {"id,name,phone\n1,\"Lopez, Maria\",+1 505 555 0134\n2,\"a \"\"b\"\"\",\n3,é,x\n", "a;b;c\r\n1;2;3\r\n\"x\ny\";;\r\n", "\xEF\xBB\xBFid\tname\n1\tA\n", "order_id,user_id,status,item\n#W1,mia_1,delivered,lamp\n"};
}

Tried readCsv(const QByteArray& bytes)
{
    CsvReader reader(bytes);
    const auto header = reader.readHeader();
    if (!header)
        return refused();
    QByteArray once;
    appendCsvRecord(once, *header);
    QList<QStringList> records;
    for (CsvRecord record; reader.next(record);) {
        if (record.refused)
            continue;
        if (record.fields.size() != header->size())
            return broken("a record has not as many fields as there are columns");
        appendCsvRecord(once, record.fields);
        records.append(record.fields);
    }
    CsvReader again(once);
    const auto sameHeader = again.readHeader();
    if (!sameHeader || *sameHeader != *header)
        return broken("a header is not the same again");
    qsizetype at = 0;
    for (CsvRecord record; again.next(record); ++at)
        if (record.refused || at >= records.size() || record.fields != records[at])
            return broken("a record is not the same again");
    return at == records.size() ? taken() : broken("a record is lost");
}

const QString customers = QStringLiteral("customers.csv");

std::vector<QByteArray> customerSamples()
{
    return {sample::shopFiles()[customers],
            "country,zip,state,city,address2,address1,email,last_name,first_name,customer_id\r\nUSA,1,\"C\nO\",D,,12,a@b.example,W,A,c1\r\n"};
}

Tried planRows(const QByteArray& bytes)
{
    static const Mapping mapping = *Mapping::fromJson(filesIn("resources/mappings", "retail.json").front());
    const MapRows rows = sample::site();
    const ImportSource source{[&](const QString& file) -> Result<QByteArray> { return file == customers ? bytes : sample::shopFiles().value(file); },
                              [&](const Schema& schema, const Uuid& id) { return rows.find(schema, id).value(); }};
    const auto plan = planImport(mapping, sample::number(1), source);
    if (!plan)
        return refused();
    for (const ImportedRow& row : plan->rows)
        for (std::size_t at = 0; at < row.schema->columns.size(); ++at)
            if (const auto same = row.schema->columns[at].canonical(row.row.values[at]); !same || *same != row.row.values[at])
                return broken("a row holds what its field does not");
    refusedCsv(plan->refused);
    return plan->rows.empty() ? refused() : taken();
}

std::vector<QByteArray> mappingSamples() { return filesIn("resources/mappings", "*.json"); }
Tried readMapping(const QByteArray& bytes) { return Mapping::fromJson(bytes) ? taken() : refused(); }

std::vector<QByteArray> articleSamples() { return filesIn("resources/articles", "*.md"); }

Tried readArticle(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    readMarkdown(text);
    bool any = false;
    qsizetype length = 0;
    for (const BodyPart& part : partsOf(text)) {
        any = any || part.forCustomers;
        length += part.markdown.size();
        if (customerWords(part.markdown).contains(QLatin1String("<script"), Qt::CaseInsensitive))
            return broken("a script is said to customers");
    }
    return length > text.size() + 1 ? broken("its parts are longer than the article") : any ? taken() : refused();
}

std::vector<QByteArray> pageSamples()
{
    return {"<html><head><title>Returns</title><style>p{}</style></head><body><h1>Returns</h1><p>Within <b>30</b> days &amp; with a <a href=\"https://example.org/x\">label</a>.</p>"
            "<ul><li>one<li>two</ul><table><tr><td>a</td><td>b</td></tr></table><img src=\"http://example.org/a.png\"><script>alert(1)</script><pre>x  y</pre></body></html>",
            "<ol><li>a<ol><li>b</ol></ol><blockquote>c<br>d</blockquote><p onclick=x()>&#233;&#x1F600;&nbsp;&bogus;"};
}

Tried readPage(const QByteArray& bytes)
{
    const QString markdown = markdownFromHtml(QString::fromUtf8(bytes));
    static const QRegularExpression script(QStringLiteral("(^|[^\\\\])<script"), QRegularExpression::CaseInsensitiveOption);
    if (markdown.contains(script)) // with a backslash in front it is words
        return broken("a script is left");
    readMarkdown(markdown);
    return markdown.isEmpty() ? refused() : taken();
}

std::vector<QByteArray> synonymSamples() { return {"# words\nrefund, money back, reimbursement\nbroken, damaged\n", "étagère, shelf\n"}; }
std::vector<QByteArray> macroSamples()
{
    std::vector<QByteArray> samples = filesIn("resources/macros", "*.json");
    samples.push_back(R"({"macros":[{"letters":"a","name":"A","words":["b"],"steps":[{"does":"set","field":"due","to":"tomorrow 15:00"},{"does":"ask","to":"lead","text":"[[what]] {customer.name|x}","when":"in 2 days"}]}]})");
    return samples;
}

// What was taken can be kept as an operation does, and is the same when it comes back.
Tried readMacros(const QByteArray& bytes)
{
    const auto macros = readWritten<Macro>(bytes, "macros", "", [](const Macro& macro) { return checkMacro(macro, sample::monday); });
    if (!macros)
        return refused();
    const Operation operation = intent(SetMacros{sample::brand, *macros});
    const auto document = JsonDocument::parse(operation.args.text);
    SetMacros again;
    if (!document || !readObjectInto(schemaOf<SetMacros>(), document->root(), &again) || again.macros != *macros)
        return broken("macros are not the same again");
    for (const Macro& macro : *macros)
        for (const MacroStep& step : macro.steps)
            if (!macroStepNamed(step.does))
                return broken("a step was taken that nobody knows");
    return macros->isEmpty() ? refused() : taken();
}

std::vector<QByteArray> replySamples() { return filesIn("resources/replies", "*.json"); }
Tried readReplies(const QByteArray& bytes)
{
    const auto replies = readWritten<CannedReply>(bytes, "replies", "", checkReply);
    if (!replies)
        return refused();
    for (const CannedReply& reply : *replies)
        if (faultIn(reply.text.text))
            return broken("a reply was taken that cannot be filled");
    return replies->isEmpty() ? refused() : taken();
}

Tried readSynonyms(const QByteArray& bytes) { return Synonyms::read(QString::fromUtf8(bytes)) ? taken() : refused(); }

}

std::vector<Reader> fileReaders()
{
    return {{"csv", "every record has all columns; written again it is the same", csvSamples, readCsv},
            {"import", "a planned row holds what its fields may hold", customerSamples, planRows},
            {"mapping", "", mappingSamples, readMapping},
            {"article", "its parts are no longer than it, and no script is said to customers", articleSamples, readArticle},
            {"html", "no script is left", pageSamples, readPage},
            {"macros", "its steps are of the table, and the same when they come back", macroSamples, readMacros},
            {"replies", "each can be filled", replySamples, readReplies},
            {"synonyms", "", synonymSamples, readSynonyms}};
}

} // namespace callboard::fuzz
