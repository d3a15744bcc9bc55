package org.allmenning.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.allmenning.funding.CallOverview;
import org.allmenning.shared.CurrentActor;
import org.allmenning.shared.Role;

/** What the acting person is offered: {@code #{person.may('ASSIGN')}}. Refusing is left to the use cases. */
@RequestScoped
@Named("person")
public class Person {

    @Inject
    private CurrentActor actor;

    /** An entry of the navigation. */
    public record Entry(Room room, String address) {}

    public boolean may(String task) {
        return Task.valueOf(task).isFor(actor.get());
    }

    public boolean is(Role role) {
        return actor.get().holds(role);
    }

    /** The rooms that the person may enter; those of a call only where there is one. */
    public List<Entry> rooms(CallOverview call) {
        return Arrays.stream(Room.values())
                .filter(room -> room.belongsTo(call) && room.task().isFor(actor.get()))
                .map(room -> new Entry(room, room.address(call)))
                .toList();
    }
}
