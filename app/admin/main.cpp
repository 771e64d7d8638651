// callboard-admin: what an administrator does at the server itself, on the site's folder.
#include "app/admin/commands.h"
#include "app/program.h"

#include <QCoreApplication>

#include <cstdio>

namespace callboard {

const std::vector<OptionRow>& adminOptions()
{
    static const std::vector<OptionRow> table{
        {"login", "", "name to sign in with"},
        {"name", "", "full name of a person, or name of a team or brand"},
        {"role", "rep", "rep, lead or admin"},
        {"teams", "", "names of teams, with commas between"},
        {"language", "", "language of the screen, or of articles, as in \"en\""},
        {"brand", "", "name of the brand"},
        {"kind", "text", "what a declared field holds: text, integer, boolean, date or option"},
        {"options", "", "choices of a declared field, with commas between"},
        {"required", "no", "a declared field must not be left empty"},
        {"least", "", "the smallest number, the first day, or the fewest characters of a declared field"},
        {"most", "", "the largest number, the last day, or the most characters"},
        {"pattern", "", "a regular expression that all of a declared text matches"},
        {"example", "", "what a value of a declared field looks like"},
        {"when", "", "stored name of another field on which a declared one depends: category, custom.size"},
        {"values", "", "what the other field has when the declared one is asked for, with commas between; any value without it"},
        {"team", "", "name of the first team (init)"},
        {"zone", "", "time zone by whose clock a team promises, as in \"Europe/Madrid\""},
        {"password-file", "", "file whose first line is the password; else it is asked for or read from standard input"},
        {"amount", "", "amount with its currency: 50 EUR"},
        {"needs", "", "stored names of fields that a case needs before it ends, with commas between"},
        {"needs-to-wait", "", "and before it waits for the customer or a colleague"},
        {"needs-to-escalate", "", "and before a lead is asked"},
        {"as", "", "name of the user in whose name an operation is run"},
        {"args", "", "arguments of an operation as JSON; else they are read from standard input"},
        {"customers", "1000", "how many customers a demo has"},
        {"seed", "1", "which demo: the same seed makes the same people"},
        {"mapping", "", "file that says how columns become fields"},
        {"from", "", "folder with the CSV files; file or folder with the articles; file with the service levels or the synonyms"},
        {"apply", "no", "write; without it an import only says what it would do"},
        {"refused", "", "file for the lines that were refused, with their reasons"},
        {"format", "csv", "csv or jsonl"},
        {"to", "", "file to write; standard output when empty; articles: a file named .jsonl or a folder"},
        {"note", "", "what changed in this version"},
        {"answers", "", "file with the answers for a guide, as JSON"},
        {"site", "", "the site whose articles, guides and runs a guide file is held against"},
        {"runs", "", "file with open runs, a line of JSON each"},
        {"articles", "", "JSON Lines of articles: id, title, content"},
        {"queries", "", "JSON Lines of situations: id, text, relevant (ids of the articles that are needed)"},
        {"folds", "5", "parts into which queries are put: each is asked with the others as past cases"},
        {"config", "", "file of lines \"name = value\" with these names"},
    };
    return table;
}

const std::vector<AdminCommand>& adminCommands()
{
    static const std::vector<AdminCommand> table{
        {"init", "FOLDER --login NAME [--name TEXT] [--brand TEXT] [--team TEXT]", "makes a site with its first administrator", initSite},
        {"user add", "FOLDER --login NAME --name TEXT [--role rep|lead|admin] [--teams A,B]", "adds somebody who signs in", addUser},
        {"user set", "FOLDER --login NAME [--name TEXT] [--role …] [--teams A,B] [--language en]", "changes what is given", changeUser},
        {"user password", "FOLDER --login NAME", "gives a new password and signs the person out everywhere", setUserPassword},
        {"user deactivate", "FOLDER --login NAME", "keeps the person's work, ends their access", deactivateUser},
        {"user list", "FOLDER", "who signs in", listUsers},
        {"team add", "FOLDER --name TEXT [--brand TEXT] [--zone ZONE]", "adds a team", addTeam},
        {"team set", "FOLDER --name TEXT --zone ZONE", "says by whose clock a team promises", changeTeam},
        {"team list", "FOLDER", "the teams", listTeams},
        {"brand add", "FOLDER --name TEXT", "adds a brand", addBrand},
        {"brand list", "FOLDER", "the brands", listBrands},
        {"field add", "FOLDER RECORD NAME [--name LABEL] [--kind text|integer|boolean|date|option] [--options A,B] [--required] [--brand TEXT] [--least N] [--most N] [--pattern TEXT] [--example TEXT] [--when FIELD [--values A,B]]", "declares a field of the site's own for customer, case_file or order", addField},
        {"field list", "FOLDER", "the declared fields", listFields},
        {"levels set", "FOLDER --from FILE [--brand TEXT] [--as LOGIN]", "sets calendars and rules by which cases are due: a JSON file like resources/service_levels/shop.json", setLevels},
        {"levels show", "FOLDER [--brand TEXT]", "prints them", showLevels},
        {"limits set", "FOLDER --role rep|lead|admin --amount TEXT [--brand TEXT] [--as LOGIN]", "up to how much a role pays back of an order without asking, and a lead approves: --amount \"50 EUR\"", setRefundLimit},
        {"limits show", "FOLDER [--brand TEXT]", "prints those that are set; without one it is 50 for reps and 500 for leads, in the order's currency", showRefundLimits},
        {"cases set", "FOLDER --needs NAMES [--needs-to-wait NAMES] [--needs-to-escalate NAMES] [--brand TEXT] [--as LOGIN]", "which fields a case needs before it ends, waits or is escalated, with commas between: --needs category,custom.cause", setCaseRules},
        {"cases show", "FOLDER [--brand TEXT]", "prints them", showCaseRules},
        {"identity set", "FOLDER --from FILE [--brand TEXT] [--as LOGIN]", "what people are asked before money and changes of their record: a JSON file like resources/identity/shop.json", setIdentity},
        {"identity show", "FOLDER [--brand TEXT]", "prints it", showIdentity},
        {"consent set", "FOLDER --from FILE [--brand TEXT] [--as LOGIN]", "the words in which people are asked whether they may be contacted: a JSON file like resources/consent/shop.json", setConsent},
        {"consent show", "FOLDER [--brand TEXT]", "prints them", showConsent},
        {"replies set", "FOLDER --from FILE [--brand TEXT] [--as LOGIN]", "words that people insert by a slash and a few letters: a JSON file like resources/replies/shop.json; those that it does not have go out of use", setReplies},
        {"replies list", "FOLDER [--brand TEXT]", "prints them: letters, language, name, with tabs between", listReplies},
        {"macros set", "FOLDER --from FILE [--brand TEXT] [--as LOGIN]", "what people do in one go on a case: a JSON file like resources/macros/shop.json; those that it does not have go out of use", setMacros},
        {"macros list", "FOLDER [--brand TEXT]", "prints them: letters, number of steps, name, with tabs between", listMacros},
        {"demo", "FOLDER [--customers N] [--seed S]", "fills a site with made-up people; everybody's password is that of standard input", makeDemo},
        {"import", "FOLDER --mapping FILE --from FOLDER [--apply] [--refused FILE]", "reads CSV files; says what would change, and changes it with --apply", importFiles},
        {"export", "FOLDER KIND [--format csv|jsonl] [--to FILE]", "writes all rows of a kind", exportRows},
        {"run", "FOLDER OPERATION [--args JSON] [--as LOGIN]", "runs any operation by its name", runOneOperation},
        {"restored", "FOLDER", "after a backup was put back: desks fetch everything again, and send again what the backup does not have", markRestored},
        {"move", "FOLDER postgresql://…", "puts the whole site into an empty PostgreSQL database; desks go on as if nothing had been", moveSite},
        {"guide check", "FILE… [--site FOLDER] [--brand TEXT]", "proves call guides and prints what is wrong as file:line:column; with a site also against its articles and guides", checkGuideFiles, WorksOn::Files},
        {"guide paths", "FILE", "how many ways lead through a guide, the longest, and what they cover", countGuidePaths, WorksOn::Files},
        {"guide play", "FILE [--answers FILE]", "goes through a guide and prints the path and the operations as JSON", playGuideFile, WorksOn::Files},
        {"guide diff", "OLD NEW [--site FOLDER [--brand TEXT] | --runs FILE]", "which steps changed, and which open runs that touches", compareGuideFiles, WorksOn::Files},
        {"guide publish", "FOLDER FILE [--brand TEXT] [--note TEXT] [--as LOGIN]", "puts a new version of a call guide in force", publishGuide},
        {"guide figures", "FOLDER GUIDE [--brand TEXT]", "how a guide is followed: times, answers and where runs end, per step, with tabs between", printGuideFigures},
        {"guide schema", "", "JSON Schema of the format, for editors", printGuideSchema, WorksOn::Files},
        {"knowledge import", "FOLDER --from FILE|FOLDER [--brand TEXT]", "reads articles: JSON Lines (id, title, content) or a folder of Markdown and HTML; a second run changes nothing", importArticles},
        {"knowledge export", "FOLDER --to FILE.jsonl|FOLDER [--brand TEXT]", "writes all articles as they came", exportArticles},
        {"knowledge synonyms set", "FOLDER --from FILE [--brand TEXT] [--as LOGIN]", "words that mean the same when articles are searched, a line each: refund, money back", setSynonyms},
        {"knowledge synonyms show", "FOLDER [--brand TEXT]", "prints them", showSynonyms},
        {"knowledge language", "FOLDER --language TAG [--brand TEXT] [--as LOGIN]", "in which language an article is read when there is none in the customer's: en", setArticleLanguage},
        {"knowledge evaluate", "--articles FILE --queries FILE [--folds N]", "measures the search for articles beside plain full text", evaluateArticles, WorksOn::Files},
        {"verify", "FOLDER", "checks the store, every reference and every hash", verifySite},
    };
    return table;
}

namespace {

void printHelp()
{
    std::printf("callboard-admin COMMAND [options]\nFOLDER is the site's folder; stop its server first. Or it is the address of a PostgreSQL database\n(postgresql://[user[:password]@]host[:port]/database), whose servers may go on.\n\n");
    for (const AdminCommand& command : adminCommands())
        std::printf("  %s %s\n      %s\n", command.name, command.usage, command.help);
    std::printf("\n%s", Options::helpText(adminOptions()).constData());
}

int run(const QStringList& arguments)
{
    auto options = Options::read(adminOptions(), arguments);
    if (!options)
        return failWith(options.error());
    if (options->wantsHelp() || options->words().isEmpty()) {
        printHelp();
        return options->wantsHelp() ? 0 : 1;
    }
    const QStringList& words = options->words();
    for (const AdminCommand& command : adminCommands()) {
        const QStringList name = QString::fromUtf8(command.name).split(u' ');
        if (words.mid(0, name.size()) != name)
            continue;
        const bool site = command.worksOn == WorksOn::Site;
        if (site && words.size() == name.size())
            return failWith(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "Say which site: callboard-admin %1 %2"), command.name, command.usage));
        const auto done = command.run({site ? words[name.size()] : QString(), words.mid(name.size() + (site ? 1 : 0)), *options});
        return done ? 0 : failWith(done.error());
    }
    return failWith(Error::of(ErrorCode::Invalid, QT_TRANSLATE_NOOP("errors", "There is no command \"%1\". --help lists them."), words.join(u' ')));
}

}
} // namespace callboard

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    return callboard::run(QCoreApplication::arguments().mid(1));
}
