/**
 * E-mail to people who asked for nothing but to be told: an outbox in the transaction of what it tells, and a relay that
 * sends.
 *
 * <p>Owns {@code outbox}. Listens to events of the rooms before; nobody depends on this room.
 */
package org.allmenning.notification;
