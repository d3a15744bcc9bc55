package org.allmenning.api.door;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/** Leaves out the sign-on of the two web applications: it begins sessions and leads to sign-in pages, which no program can read. */
public class NoBrowserSignOn implements Extension {

    private static final String BROWSER = "org.allmenning.signon.browser.";

    <T> void leaveOut(@Observes ProcessAnnotatedType<T> type) {
        if (type.getAnnotatedType().getJavaClass().getName().startsWith(BROWSER)) {
            type.veto();
        }
    }
}
