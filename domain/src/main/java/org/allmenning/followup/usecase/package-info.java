/** What the lead does with an award. */
package org.allmenning.followup.usecase;
