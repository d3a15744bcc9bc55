/** What people want of the register: find an organisation, browse municipalities and counties, be known by name. */
package org.allmenning.organisation.usecase;
