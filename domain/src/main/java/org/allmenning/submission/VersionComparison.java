package org.allmenning.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.allmenning.funding.CallBoard;
import org.allmenning.funding.FundingCalls;
import org.allmenning.shared.NothingHere;

/** Finds two versions of an application and compares them; whoever asks has been let in already. */
@ApplicationScoped
public class VersionComparison {

    /** Stands for the version just before. */
    public static final int THE_ONE_BEFORE = 0;

    private Submissions submissions;
    private FundingCalls calls;
    private CallBoard board;

    protected VersionComparison() {}

    @Inject
    public VersionComparison(Submissions submissions, FundingCalls calls, CallBoard board) {
        this.submissions = submissions;
        this.calls = calls;
        this.board = board;
    }

    /**
     * From an earlier version to the given one.
     *
     * @throws NothingHere if there is no such earlier version
     */
    public VersionDifferences of(Submission to, int fromVersion) {
        var call = calls.get(to.callId());
        var versions = submissions.of(to.applicationId());
        var from = earlier(versions, to, fromVersion);
        var before = from.application();
        var after = to.application();
        return new VersionDifferences(
                board.overview(call),
                from.receipt(call),
                to.receipt(call),
                versions.stream().map(version -> version.receipt(call)).toList(),
                before,
                after,
                Differences.between(before, after));
    }

    private static Submission earlier(List<Submission> versions, Submission to, int fromVersion) {
        var wanted = fromVersion == THE_ONE_BEFORE ? to.versionNumber() - 1 : fromVersion;
        return versions.stream()
                .filter(version -> version.versionNumber() == wanted && wanted < to.versionNumber())
                .findFirst()
                .orElseThrow(() -> NothingHere.because("version " + wanted));
    }
}
