/**
 * Sign-on: who a person or a program is, and which roles they hold in which organisation, as Keycloak vouches for it.
 *
 * <p>This package reads and verifies tokens and is used by every door. {@link org.allmenning.signon.browser} is the sign-on of
 * the two web applications and is active only where they are.
 */
package org.allmenning.signon;
