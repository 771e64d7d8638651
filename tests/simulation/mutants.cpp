// The planted bugs ★, each a line here and a mutant("…") where it sits; a test sees to it that the two lists are one.
#include "tests/simulation/mutants.h"

#include "core/base/mutant.h"

#include <cstring>

namespace callboard {

namespace {
const char* alive = nullptr;
}

bool mutant(const char* name) { return alive && std::strcmp(alive, name) == 0; }

namespace simulation {

const std::vector<MutantKind>& mutants()
{
    static const std::vector<MutantKind> list{
        {"retry_applied_again", "a push whose answer was lost is done a second time"},
        {"sequence_in_another_transaction", "the place of a desk's last operation is stored after the commit"},
        {"answer_without_commit", "desks are told \"saved\" although the site's commit failed"},
        {"site_not_flushed", "the site's commits are not flushed"},
        {"followers_stay", "what is written on a case stays with the team that gave it away"},
        {"version_not_raised", "a changed row keeps its version"},
        {"left_scope_forgotten", "the feed does not say which scope a row left"},
        {"second_scopes_forgotten", "the feed says of a row only which team's it is, not whose and not which customer's"},
        {"page_cut_inside_operation", "a page of the feed ends in the middle of an operation and goes on after it"},
        {"snapshot_page_skips_row", "the first row after a page of a snapshot is left out"},
        {"moved_row_sent_anyway", "a row that left a person's scopes is sent to them"},
        {"scopes_change_unnoticed", "a person whose teams changed goes on with the old cursor"},
        {"feed_floor_ignored", "a desk from before a bulk load goes on without its rows"},
        {"desk_clock_judges", "the time of an operation is the desk's"},
        {"last_writer_wins", "the later of two values of a field stands, and the earlier is gone"},
        {"loser_dropped", "the value that did not win is not kept"},
        {"tags_replaced", "of two people's tags only the later list stays"},
        {"repeated_refresh_ends_session", "a refresh that is asked again signs the person out"},
        {"refresh_without_attempt", "the try of a refresh is not on the disk before it is sent"},
        {"outbox_not_flushed", "\"saved\" words are not flushed"},
        {"found_log_not_flushed", "what a killed program had not flushed is believed by the next one"},
        {"restore_offers_nothing", "what a restored site has lost is not offered to it again"},
        {"refused_deleted", "a refused operation is deleted"},
        {"confirmed_pruned_at_once", "a confirmed operation leaves the outbox before its time"},
        {"draft_removed_apart", "a draft is removed before its words are kept"},
        {"overlay_dropped_on_answer", "a change leaves the screen between its answer and its coming back"},
        {"replayed_backwards", "one's own operations are run over others' work in the wrong order"},
        {"outbox_wiped_on_reset", "making the cache anew forgets what was not sent"},
        {"overlay_not_redone_at_start", "what was kept when the program died is not on the screen afterwards"},
        {"damaged_cache_kept", "a damaged cache is not made anew"},
        {"old_page_taken", "a page that was asked for before the cache was made anew is taken as its first"},
        {"refused_stays_visible", "a refused change stays on the screen"},
        {"cursor_before_rows", "the cursor is stored before the rows"},
        {"news_believed_foreseen", "what others changed under one's own operations is believed to be what these had made of it"},
        {"neighbours_not_run_again", "of operations over one row only those run again that touch what changed"},
        {"shadow_not_copied", "one's own change is written over the only copy of the row"},
        {"left_row_kept_under_operation", "a row that left the scopes stays where an operation of one's own touches it"},
        {"histories_not_pulled", "a customer's history is fetched once and stays as it was"},
        {"history_of_one_page", "of a customer's history only the first page is fetched"},
        {"given_up_history_stays", "a history that was given up leaves its rows behind"},
        {"pack_given_up", "what was taken along is given up like what somebody once looked at"},
        {"echo_taken_late", "a change that came back stays over the row until something else comes"},
        {"uploads_block_downloads", "while nothing can be sent nothing is fetched"},
        {"conflict_decided_twice", "the second of two decisions of one conflict is done as well"},
        {"closed_case_moved", "a case that somebody closed is opened again by somebody who did not know"},
        {"refund_over_paid", "more is paid back for an order than was paid for it"},
        {"own_refund_approved", "a lead approves the refund that they asked for"},
        {"refund_decided_again", "a refund that was denied or withdrawn is approved afterwards"},
        {"answers_cross", "a reply goes out although a colleague has answered since it was begun"},
        {"small_refunds_not_added", "many small refunds of an order need nobody's approval"},
        {"money_past_guides", "money is paid back while a guide of the case still requires a step before it"},
        {"ended_without_fields", "a case ends without what its brand needs"},
        {"closed_with_promises", "a case is closed while something that was promised or asked is open"},
        {"identity_not_asked", "money and protected fields need no identity check"},
        {"check_never_over", "an identity check holds for ever"},
        {"merge_leaves_promises", "what was promised about a merged case stays with the case that ended"},
        {"merge_hides_contact", "whoever answers the case that stays need not have read what was said on the other"},
        {"links_not_followed", "a link goes on telling what its cases once were"},
        {"duplicate_of_two", "a case is the duplicate of two others"},
        {"unmerge_of_others", "a merge is taken back although somebody has ended the case anew since"},
        {"merge_forgets_watchers", "whoever watched a merged case hears nothing of the one that stays"},
        {"split_leaves_mentions", "what tells a colleague of an entry stays with the case that the entry left"},
        {"named_without_sight", "a note names somebody who may not see its case"},
        {"consent_not_asked", "a reply goes out by a channel that its customer does not want"},
        {"yes_opens_unseen", "a yes lifts a no that its author had not seen"},
        {"taken_back_still_sent", "a reply that its author took back is sent all the same"},
        {"digest_never_differs", "a desk that compares its rows with the site's sees no difference"},
        {"shadow_kept_for_ever", "the copy of a row stays when nothing is over it any more"},
    };
    return list;
}

bool useMutant(const char* name)
{
    alive = nullptr;
    for (const MutantKind& one : mutants())
        if (name && std::strcmp(one.name, name) == 0)
            alive = one.name;
    return !name || alive;
}

} // namespace simulation
} // namespace callboard
