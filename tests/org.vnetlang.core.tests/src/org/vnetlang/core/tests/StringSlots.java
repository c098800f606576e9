package org.vnetlang.core.tests;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every string inside a record, found by reflection through records, lists and optionals: a string
 * that is added to the model tomorrow is found tomorrow.
 */
public final class StringSlots {
  private static final int ALL = -2;

  private final int wanted;
  private final String text;
  private final Set<String> names = new TreeSet<>();
  private String place = "";
  private int seen;

  private StringSlots(int wanted, String text) {
    this.wanted = wanted;
    this.text = text;
  }

  /** How many strings the value holds. */
  public static int count(Object value) {
    var slots = new StringSlots(-1, "");
    slots.copy(value);
    return slots.seen;
  }

  /** The components that hold the strings of a value, as {@code Guest.name}. */
  public static Set<String> names(Object value) {
    var slots = new StringSlots(-1, "");
    slots.copy(value);
    return slots.names;
  }

  /** The value with the string of that number, counted from 0, replaced. */
  @SuppressWarnings("unchecked") // a copy of a record is a record of the same class
  public static <T extends Record> T with(T value, int slot, String text) {
    return (T) new StringSlots(slot, text).copy(value);
  }

  /** The value with every string replaced. */
  @SuppressWarnings("unchecked") // a copy of a record is a record of the same class
  public static <T extends Record> T withAll(T value, String text) {
    return (T) new StringSlots(ALL, text).copy(value);
  }

  private Object copy(Object value) {
    if (value instanceof String) {
      names.add(place);
      return seen++ == wanted || wanted == ALL ? text : value;
    } else if (value instanceof List<?> list) {
      var copies = new ArrayList<Object>();
      list.forEach(element -> copies.add(copy(element)));
      return List.copyOf(copies);
    } else if (value instanceof Optional<?> optional) {
      return optional.map(this::copy);
    }
    return value instanceof Record record ? record(record) : value;
  }

  private Object record(Record record) {
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      var values = new ArrayList<Object>();
      for (RecordComponent component : components) {
        place = record.getClass().getSimpleName() + "." + component.getName();
        values.add(copy(component.getAccessor().invoke(record)));
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return record.getClass().getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (InvocationTargetException refused) {
      throw new IllegalStateException("a record of the model refuses a string", refused.getCause());
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException("records of the model are public", hidden);
    }
  }
}
