/**
 * The whole product as people and attackers meet it: real PostgreSQL, real Keycloak, real browser.
 *
 * <p>Name the class {@code …IT}. All classes share one installation that {@link org.allmenning.system.Stack} starts once; a test
 * that breaks a part of it mends it again.
 */
package org.allmenning.system;
