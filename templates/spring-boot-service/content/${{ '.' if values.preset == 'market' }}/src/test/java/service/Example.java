package service;

/** Requests of this service's own API, for the tests that all services share. */
public final class Example {

  public static final String PATH = "/listings";
  public static final String EVENT_PREFIX = "listing.";
  public static final String REQUEST =
      """
      {"title": "Golden koi #7", "priceMinor": 1250000, "currency": "KRW"}
      """;
  public static final String LIST_CACHE = "listListings";
  public static final String ITEM_CACHE = "getListing";

  private Example() {}
}
