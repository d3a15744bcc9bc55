/**
 * Tests against the real server and the real database.
 *
 * <p>Name the class {@code …IT}, write {@code @ExtendWith(ArquillianExtension.class)}, inject the use case, and say with
 * {@code currentActor.become(…)} who acts. All classes share one server and one database: what a test writes, stays.
 */
package org.allmenning.testing;
