package org.allmenning.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.allmenning.shared.ReadyCheck;
import org.allmenning.shared.Settings;

/** Enters the demonstration at the first start of an installation that asks for it. */
@Singleton
@Startup
@DependsOn("Migrator")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemonstrationStart implements ReadyCheck {

    private static final System.Logger LOG = System.getLogger(DemonstrationStart.class.getName());

    @Inject
    private DemonstrationData data;

    private boolean done;

    @PostConstruct
    void start() {
        if (Settings.find("ALLMENNING_DEMONSTRATION").filter("load"::equals).isPresent()) {
            var begun = Instant.now();
            data.enter(begun);
            LOG.log(
                    System.Logger.Level.INFO,
                    "The demonstration is there after {0} ms",
                    Duration.between(begun, Instant.now()).toMillis());
        }
        done = true;
    }

    @Override
    public String name() {
        return "demonstration";
    }

    @Override
    public boolean isReady() {
        return done;
    }
}
