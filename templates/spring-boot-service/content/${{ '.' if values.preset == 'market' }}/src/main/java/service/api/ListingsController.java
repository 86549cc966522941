package service.api;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import service.api.generated.ListingsApi;
import service.api.model.AcceptOfferRequestDto;
import service.api.model.ListingDto;
import service.api.model.ListingPageDto;
import service.api.model.ListingRequestDto;
import service.api.model.ListingStatusDto;
import service.api.model.OfferDto;
import service.api.model.OfferPageDto;
import service.api.model.OfferRequestDto;
import service.application.ListingService;
import service.domain.Listing;
import service.domain.Offer;

/** The API as {@code api/openapi.yaml} describes it: the interface is generated from there. */
@RestController
class ListingsController implements ListingsApi {

  private final ListingService listings;

  ListingsController(ListingService listings) {
    this.listings = listings;
  }

  @Override
  public ResponseEntity<ListingPageDto> listListings(UUID after, Integer limit) {
    var page = listings.list(after, limit);
    var items = page.items().stream().map(ListingsController::view).toList();
    return ResponseEntity.ok(new ListingPageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<ListingDto> createListing(ListingRequestDto request) {
    var created = listings.create(request.getTitle(), request.getPriceMinor(), request.getCurrency());
    return ResponseEntity.created(URI.create("listings/" + created.id()))
        .eTag("\"" + created.version() + "\"")
        .body(view(created));
  }

  @Override
  public ResponseEntity<ListingDto> getListing(UUID id, String ifNoneMatch) {
    return EntityTags.answer(listings.get(id), ifNoneMatch, ListingsController::view);
  }

  @Override
  public ResponseEntity<ListingDto> replaceListing(UUID id, ListingRequestDto request, String ifMatch) {
    var changed = listings.change(id, EntityTags.version(ifMatch), request.getTitle(), request.getPriceMinor(), request.getCurrency());
    return EntityTags.answer(changed, null, ListingsController::view);
  }

  @Override
  public ResponseEntity<Void> deleteListing(UUID id, String ifMatch) {
    listings.delete(id, EntityTags.version(ifMatch));
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<OfferPageDto> listOffers(UUID id, UUID after, Integer limit) {
    var page = listings.offers(id, after, limit);
    var items = page.items().stream().map(ListingsController::view).toList();
    return ResponseEntity.ok(new OfferPageDto().items(items).next(page.next()));
  }

  @Override
  public ResponseEntity<OfferDto> makeOffer(UUID id, OfferRequestDto request) {
    var added = listings.make(id, request.getBidder(), request.getAmountMinor());
    return ResponseEntity.created(URI.create("offers/" + added.id())).body(view(added));
  }

  @Override
  public ResponseEntity<Void> withdrawOffer(UUID id, UUID offerId) {
    listings.withdraw(id, offerId);
    return ResponseEntity.noContent().build();
  }

  @Override
  public ResponseEntity<ListingDto> acceptOffer(UUID id, AcceptOfferRequestDto request) {
    return EntityTags.answer(listings.acceptOffer(id, request.getOfferId()), null, ListingsController::view);
  }

  private static ListingDto view(Listing listing) {
    return new ListingDto()
        .id(listing.id())
        .title(listing.title())
        .priceMinor(listing.priceMinor())
        .currency(listing.currency())
        .status(ListingStatusDto.valueOf(listing.status().name()))
        .acceptedOfferId(listing.acceptedOfferId())
        .version(listing.version())
        .updatedAt(EntityTags.utc(listing.updatedAt()));
  }

  private static OfferDto view(Offer offer) {
    return new OfferDto()
        .id(offer.id())
        .listingId(offer.parentId())
        .bidder(offer.bidder())
        .amountMinor(offer.amountMinor())
        .at(EntityTags.utc(offer.updatedAt()));
  }
}
