// The commands of callboard-admin: one row each; a command has one or two words, then the site's folder where it works on a site.
#pragma once

#include "app/options.h"

namespace callboard {

struct AdminCall {
    QString folder;    // the site's; empty for a command that works on files
    QStringList words; // after the folder
    const Options& options;
};

enum class WorksOn { Site, Files };

struct AdminCommand {
    const char* name;  // "user add"
    const char* usage;
    const char* help;
    Result<void> (*run)(const AdminCall& call);
    WorksOn worksOn = WorksOn::Site;
};

const std::vector<AdminCommand>& adminCommands();
const std::vector<OptionRow>& adminOptions();

// site_commands.cpp
Result<void> initSite(const AdminCall& call);
Result<void> addUser(const AdminCall& call);
Result<void> changeUser(const AdminCall& call);
Result<void> setUserPassword(const AdminCall& call);
Result<void> deactivateUser(const AdminCall& call);
Result<void> listUsers(const AdminCall& call);
Result<void> addTeam(const AdminCall& call);
Result<void> changeTeam(const AdminCall& call);
Result<void> listTeams(const AdminCall& call);
Result<void> addBrand(const AdminCall& call);
Result<void> listBrands(const AdminCall& call);
Result<void> addField(const AdminCall& call);
Result<void> listFields(const AdminCall& call);
// data_commands.cpp
Result<void> makeDemo(const AdminCall& call);
Result<void> importFiles(const AdminCall& call);
Result<void> exportRows(const AdminCall& call);
Result<void> runOneOperation(const AdminCall& call);
Result<void> verifySite(const AdminCall& call);
Result<void> markRestored(const AdminCall& call);
Result<void> moveSite(const AdminCall& call);
// guide_commands.cpp
Result<void> checkGuideFiles(const AdminCall& call);
Result<void> countGuidePaths(const AdminCall& call);
Result<void> playGuideFile(const AdminCall& call);
Result<void> compareGuideFiles(const AdminCall& call);
Result<void> printGuideSchema(const AdminCall& call);
// guide_figures.cpp
Result<void> printGuideFigures(const AdminCall& call);
// service_level_commands.cpp
Result<void> setLevels(const AdminCall& call);
Result<void> showLevels(const AdminCall& call);
// case_rule_commands.cpp
Result<void> setCaseRules(const AdminCall& call);
Result<void> showCaseRules(const AdminCall& call);
// identity_commands.cpp
Result<void> setIdentity(const AdminCall& call);
Result<void> showIdentity(const AdminCall& call);
// consent_commands.cpp
Result<void> setConsent(const AdminCall& call);
Result<void> showConsent(const AdminCall& call);
// reply_commands.cpp
Result<void> setReplies(const AdminCall& call);
Result<void> listReplies(const AdminCall& call);
// macro_commands.cpp
Result<void> setMacros(const AdminCall& call);
Result<void> listMacros(const AdminCall& call);
// refund_limit_commands.cpp
Result<void> setRefundLimit(const AdminCall& call);
Result<void> showRefundLimits(const AdminCall& call);
// knowledge_commands.cpp
Result<void> evaluateArticles(const AdminCall& call);
Result<void> setSynonyms(const AdminCall& call);
Result<void> showSynonyms(const AdminCall& call);
Result<void> setArticleLanguage(const AdminCall& call);
// guide_publishing.cpp
Result<void> publishGuide(const AdminCall& call);
Result<void> importArticles(const AdminCall& call);
Result<void> exportArticles(const AdminCall& call);

} // namespace callboard
