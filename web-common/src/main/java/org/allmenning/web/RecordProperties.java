package org.allmenning.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets pages read the components of a record as properties, {@code #{call.title}}, as Jakarta EE 11 does by itself. */
public class RecordProperties extends ELResolver {

    private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var accessor = accessor(base, property);
        if (accessor.isEmpty()) {
            return null;
        }
        try {
            var value = accessor.get().invoke(base);
            context.setPropertyResolved(base, property);
            return value;
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        accessor(base, property).ifPresent(found -> context.setPropertyResolved(base, property));
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (accessor(base, property).isPresent()) {
            throw new PropertyNotWritableException(property + " of a record never changes");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        accessor(base, property).ifPresent(found -> context.setPropertyResolved(base, property));
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private Optional<Method> accessor(Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(accessors
                .computeIfAbsent(base.getClass(), RecordProperties::accessorsOf)
                .get(property.toString()));
    }

    private static Map<String, Method> accessorsOf(Class<?> type) {
        var found = new ConcurrentHashMap<String, Method>();
        Arrays.stream(type.getRecordComponents())
                .forEach(component -> found.put(component.getName(), component.getAccessor()));
        return found;
    }
}
