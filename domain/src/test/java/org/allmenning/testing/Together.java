package org.allmenning.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * What two people do at the same moment. Each does it in a transaction that is rolled back, so that the other, who may have
 * waited for it, finds everything as it was: both deeds are done in full, whoever comes first. One that is refused would have
 * stopped before its last lock, and counts as gone wrong.
 */
@ApplicationScoped
public class Together {

    /** Until the other has come, in seconds. */
    private static final long LONGEST_WAIT = 60;

    @Inject
    private RequestContextController requests;

    @PersistenceContext(unitName = "allmenning")
    private EntityManager entities;

    @Resource
    private ManagedExecutorService threads;

    /**
     * Not a UserTransaction: the server remembers for each bean, not for each thread, whether that may be used, so where one of two
     * calls the bean of the other, neither may roll back.
     */
    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transactions;

    /** What went wrong. */
    public List<Throwable> does(Runnable one, Runnable other) throws InterruptedException {
        var failures = new ArrayList<Throwable>();
        var start = new CyclicBarrier(2);
        for (var done : threads.invokeAll(List.of(tried(start, one), tried(start, other)))) {
            try {
                failures.addAll(done.get());
            } catch (ExecutionException broken) {
                failures.add(broken);
            }
        }
        return failures;
    }

    private Callable<List<Throwable>> tried(CyclicBarrier start, Runnable deed) {
        return () -> {
            var activated = requests.activate();
            try {
                return inTransaction(start, deed);
            } finally {
                if (activated) {
                    requests.deactivate();
                }
            }
        };
    }

    private List<Throwable> inTransaction(CyclicBarrier start, Runnable deed) throws Exception {
        transactions.begin();
        try {
            start.await(LONGEST_WAIT, TimeUnit.SECONDS);
            deed.run();
            entities.flush();
            return List.of();
        } catch (RuntimeException refusedOrBroken) {
            return List.of(refusedOrBroken);
        } finally {
            transactions.rollback();
        }
    }
}
