package org.allmenning.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.allmenning.shared.ReadyCheck;

/** Asks everything that must be ready, without waiting long for what does not answer. */
@ApplicationScoped
public class Readiness {

    private static final int SECONDS = 3;

    @Inject
    @Any
    private Instance<ReadyCheck> checks;

    @Resource
    private ManagedExecutorService executor;

    /** By name, whether it is ready. */
    public Map<String, Boolean> checks() {
        var asked = new TreeMap<String, Future<Boolean>>();
        checks.forEach(check -> asked.put(check.name(), executor.submit(check::isReady)));
        var answers = new TreeMap<String, Boolean>();
        asked.forEach((name, answer) -> answers.put(name, isReady(answer)));
        return answers;
    }

    private static boolean isReady(Future<Boolean> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notReady) {
            answer.cancel(true);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
