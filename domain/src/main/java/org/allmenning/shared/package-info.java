/**
 * Words that every room uses: money, shares, periods, languages, the acting person, and how a rule says no.
 *
 * <p>Owns no table but the clock's offset. Everybody may enter; this room knows no other.
 */
package org.allmenning.shared;
