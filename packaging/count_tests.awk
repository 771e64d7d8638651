# Counts test cases: awk -f count_tests.awk LastTest.log ctest.log. The first holds what each program printed (Catch2's
# summary is counted), the second CTest's verdicts. Last line: "N passed, N failed[, N skipped]". Exit code 1 unless all is well.
function number_before(word) { return match($0, "[0-9]+ " word) ? substr($0, RSTART) + 0 : 0 }

FILENAME == ARGV[1] {
    if (match($0, /^ *[0-9]+\/[0-9]+ Test: /)) { name = substr($0, RLENGTH + 1) }
    else if (/^All tests passed \(/) { passed[name] = number_before("test case"); failed[name] = 0 }
    else if (/^test cases: /) { passed[name] = number_before("passed"); failed[name] = number_before("failed") }
    else if (/^No tests ran/) { passed[name] = failed[name] = 0 }
    else if (/^skipped: /) { ++skipped[name] }
    next
}
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
    sub(/^.*Test +#[0-9]+: /, "")
    name = $1
    if (/\*\*\*Skipped/) { ++all_skipped; next }
    summary = name in passed
    if (/ Passed /) {
        all_passed += (summary ? passed[name] : 1) - skipped[name]
        all_skipped += skipped[name]
    } else {
        all_passed += passed[name]
        all_failed += failed[name] > 0 ? failed[name] : 1
    }
}
END {
    printf "%d passed, %d failed%s\n", all_passed, all_failed, all_skipped ? ", " all_skipped " skipped" : ""
    exit all_failed > 0 || all_passed == 0
}
