package org.allmenning.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.UUID;

/**
 * Stands before every use case and asks for the role. It stands outside the transaction, so that a refusal is told to the
 * audit trail after the rollback.
 */
@Interceptor
@AllowedFor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class AccessGuard {

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Event<ActionRefused> refusals;

    @AroundInvoke
    public Object guard(InvocationContext call) throws Exception {
        var actor = currentActor.get();
        var allowed = call.getMethod().getAnnotation(AllowedFor.class);
        if (!allowed.everyone() && Arrays.stream(allowed.value()).noneMatch(actor::holds)) {
            tell(actor, call, "role");
            throw actor.isSignedIn() ? new RoleRequired() : new SignInRequired();
        }
        try {
            return call.proceed();
        } catch (NothingHere answer) {
            if (answer.hidesSomething()) {
                tell(actor, call, "row");
            }
            throw answer;
        }
    }

    private void tell(Actor actor, InvocationContext call, String reason) {
        var subject = Arrays.stream(call.getParameters())
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .findFirst()
                .orElse(null);
        var action = call.getMethod().getDeclaringClass().getSimpleName() + "."
                + call.getMethod().getName();
        refusals.fire(new ActionRefused(actor, action, subject, reason));
    }
}
