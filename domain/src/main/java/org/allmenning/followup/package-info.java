/**
 * After the award: acceptance, and later payment, reports and closing.
 *
 * <p>Owns {@code acceptance}. Sees decisions; moves the case on.
 */
package org.allmenning.followup;
