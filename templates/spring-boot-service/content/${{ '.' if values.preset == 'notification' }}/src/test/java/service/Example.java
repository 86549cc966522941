package service;

/** Requests of this service's own API, for the tests that all services share. */
public final class Example {

  public static final String PATH = "/templates";
  public static final String EVENT_PREFIX = "template.";
  public static final String REQUEST =
      """
      {"name": "Offer accepted", "channel": "EMAIL", "text": "Hello <who>, your offer was accepted."}
      """;
  public static final String LIST_CACHE = "listTemplates";
  public static final String ITEM_CACHE = "getTemplate";

  private Example() {}
}
