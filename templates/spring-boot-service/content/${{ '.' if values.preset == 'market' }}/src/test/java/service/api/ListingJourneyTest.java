package service.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import service.Example;
import tools.jackson.databind.json.JsonMapper;

/** What is for sale, with its offers, from the first call to the last. */
@SpringBootTest(properties = {"service.cache.enabled=false", "service.messaging.enabled=false", "service.store=memory"})
@AutoConfigureMockMvc
class ListingJourneyTest {

  private static final String OFFER =
      """
      {"bidder": "kim", "amountMinor": 1200000}
      """;

  @Autowired MockMvcTester api;
  @Autowired JsonMapper mapper;

  @Test
  void offersAreAddedListedAndRemoved() throws Exception {
    var at = Example.PATH + "/" + id(post(Example.PATH, Example.REQUEST)) + "/offers";

    var added = id(post(at, OFFER));
    assertThat(api.get().uri(at).exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].id")
        .isEqualTo(added);

    assertThat(api.delete().uri(at + "/" + added).exchange()).hasStatus(204);
    assertThat(api.delete().uri(at + "/" + added).exchange()).hasStatus(404);
    assertThat(api.get().uri(at).exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void acceptOfferHappensOnce() throws Exception {
    var at = Example.PATH + "/" + id(post(Example.PATH, Example.REQUEST));
    var added = id(post(at + "/offers", OFFER));
    assertThat(added).isNotNull();

    assertThat(act(at, added)).hasStatusOk();
    assertThat(act(at, added)).hasStatus(409);
  }

  private MvcTestResult act(String at, String added) {
    return api.post()
        .uri(at + "/acceptance")
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            "{\"offerId\":\"" + added + "\"}")
        .exchange();
  }

  private MvcTestResult post(String at, String content) {
    var result =
        api.post().uri(at).contentType(MediaType.APPLICATION_JSON).content(content).exchange();
    assertThat(result).hasStatus(201);
    return result;
  }

  private String id(MvcTestResult result) throws Exception {
    return mapper.readTree(result.getResponse().getContentAsString()).get("id").asString();
  }
}
