package service;

/** Requests of this service's own API, for the tests that all services share. */
public final class Example {

  public static final String PATH = "/spaces";
  public static final String EVENT_PREFIX = "space.";
  public static final String REQUEST =
      """
      {"name": "Koi pond", "capacity": 100}
      """;
  public static final String LIST_CACHE = "listSpaces";
  public static final String ITEM_CACHE = "getSpace";

  private Example() {}
}
