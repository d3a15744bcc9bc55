/** What people do with calls: set up, publish, browse. */
package org.allmenning.funding.usecase;
