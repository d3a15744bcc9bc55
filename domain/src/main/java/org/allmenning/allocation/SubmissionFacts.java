package org.allmenning.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.allmenning.submission.Submission;
import org.allmenning.submission.Submissions;

/**
 * What submissions say, kept in memory once it was read: a submission never changes, and its document is long. Who asks has
 * found out before which submissions the person may see.
 */
@ApplicationScoped
class SubmissionFacts {

    /** A few kilobytes each. */
    private static final int MOST = 4_000;

    private final Map<UUID, BenchFacts> known = new LinkedHashMap<>(MOST, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, BenchFacts> eldest) {
            return size() > MOST;
        }
    };

    private Submissions submissions;

    protected SubmissionFacts() {}

    @Inject
    SubmissionFacts(Submissions submissions) {
        this.submissions = submissions;
    }

    /** By submission; those that are not known yet are read in one query. */
    Map<UUID, BenchFacts> of(Collection<UUID> ids) {
        var found = new HashMap<UUID, BenchFacts>();
        synchronized (known) {
            ids.forEach(id -> found.computeIfAbsent(id, known::get));
        }
        var missing = new HashSet<>(ids);
        missing.removeAll(found.keySet());
        found.putAll(read(submissions.byIds(missing).values()));
        return found;
    }

    /** The same of submissions that were read already. */
    Map<UUID, BenchFacts> read(Collection<Submission> documents) {
        var found = new HashMap<UUID, BenchFacts>();
        for (var document : documents) {
            found.put(document.id(), BenchFacts.of(document.id(), document.application()));
        }
        synchronized (known) {
            known.putAll(found);
        }
        return found;
    }
}
