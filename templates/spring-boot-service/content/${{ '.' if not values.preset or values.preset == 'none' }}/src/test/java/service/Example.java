package service;

/** Requests of this service's own API, for the tests that all services share. */
public final class Example {

  public static final String PATH = "/${{ values.name }}-items";
  public static final String EVENT_PREFIX = "item.";
  public static final String REQUEST =
      """
      {"name": "A first item"}
      """;
  public static final String LIST_CACHE = "listItems";
  public static final String ITEM_CACHE = "getItem";

  private Example() {}
}
