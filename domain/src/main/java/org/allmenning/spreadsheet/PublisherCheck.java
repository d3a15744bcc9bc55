package org.allmenning.spreadsheet;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.allmenning.shared.Settings;

/** An installation that is no demonstration does not start with what only a demonstration may have. */
@Singleton
@Startup
public class PublisherCheck {

    @PostConstruct
    void check() {
        var publisher = Publisher.fromSettings();
        if (Settings.find("ALLMENNING_DEMONSTRATION").isEmpty()) {
            publisher.requireOwnPrefix();
        }
    }
}
