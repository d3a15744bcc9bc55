/** Writing to the outbox, and emptying it. */
package org.allmenning.notification.usecase;
