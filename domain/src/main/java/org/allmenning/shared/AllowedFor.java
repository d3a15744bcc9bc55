package org.allmenning.shared;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a use case: one of these roles in the acting organisation, or everyone, signed in or not. The use case
 * itself checks the row (own organisation, own authority). Enforced by {@link AccessGuard}.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowedFor {

    @Nonbinding
    Role[] value() default {};

    /** Published facts only: calls, registers, award lists. */
    @Nonbinding
    boolean everyone() default false;
}
