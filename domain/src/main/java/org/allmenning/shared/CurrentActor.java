package org.allmenning.shared;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/** Who acts in this request. The door sets it once from a verified sign-on; nobody is there until it does. */
@RequestScoped
public class CurrentActor {

    private Actor actor = Actor.ANONYMOUS;

    public Actor get() {
        return actor;
    }

    /** For doors only, after they verified the person. */
    public void become(Actor verified) {
        actor = verified;
    }

    /** Acts as somebody else for one piece of work, as when demonstration data are entered. */
    public <T> T during(Actor other, Supplier<T> work) {
        var before = actor;
        actor = other;
        try {
            return work.get();
        } finally {
            actor = before;
        }
    }
}
