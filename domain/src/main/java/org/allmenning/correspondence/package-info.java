/**
 * What an authority and the applicants of a case write to each other: plain texts, dated, in order, never changed.
 *
 * <p>Owns {@code case_message} and {@code case_messages_read}. Nobody but {@code notification} depends on this room; what is
 * written is announced by e-mail, and read only here.
 */
package org.allmenning.correspondence;
