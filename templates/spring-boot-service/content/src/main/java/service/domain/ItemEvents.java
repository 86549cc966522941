package service.domain;

/** Tells others what happened to an item. */
public interface ItemEvents {

  void publish(ItemEvent event);
}
