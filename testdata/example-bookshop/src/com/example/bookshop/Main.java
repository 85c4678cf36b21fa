package com.example.bookshop;

import com.example.bookshop.db.AddressKind;
import com.example.bookshop.db.Author;
import com.example.bookshop.db.AuthorsQueries;
import com.example.bookshop.db.Book;
import com.example.bookshop.db.BookAuthorRole;
import com.example.bookshop.db.BookFormat;
import com.example.bookshop.db.BooksQueries;
import com.example.bookshop.db.CategoriesQueries;
import com.example.bookshop.db.Customer;
import com.example.bookshop.db.CustomersQueries;
import com.example.bookshop.db.JobState;
import com.example.bookshop.db.JobsQueries;
import com.example.bookshop.db.OrderStatus;
import com.example.bookshop.db.OrdersQueries;
import com.example.bookshop.db.PaymentMethod;
import com.example.bookshop.db.Publisher;
import com.example.bookshop.db.ReportsQueries;
import com.example.bookshop.db.SearchQueries;
import com.example.bookshop.db.StockQueries;
import io.github.jsqlc.runtime.CheckConstraintException;
import io.github.jsqlc.runtime.Database;
import io.github.jsqlc.runtime.ForeignKeyConstraintException;
import io.github.jsqlc.runtime.UniqueConstraintException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A day in a bookshop: fills a new database, sells books, works off the jobs, and checks everything
 * that the queries give. Ends with 1 as soon as something is not as it should be.
 */
public final class Main {
  private static final Path SCHEMA = Path.of("testdata/example-bookshop/schema.sql");
  private static final UUID ANNA = UUID.fromString("6f1f0b52-5d0a-4c8e-9f39-0c1b6f0f5a01");
  private static final UUID BORIS = UUID.fromString("6f1f0b52-5d0a-4c8e-9f39-0c1b6f0f5a02");

  private final Database db;
  private final AuthorsQueries authors;
  private final BooksQueries books;
  private final CategoriesQueries categories;
  private final CustomersQueries customers;
  private final OrdersQueries orders;
  private final StockQueries stock;
  private final SearchQueries search;
  private final ReportsQueries reports;
  private final JobsQueries jobs;

  private long dispossessed;
  private long lathe;
  private long frankenstein;
  private long anna;
  private long boris;
  private int checks;

  private Main(Database db) {
    this.db = db;
    authors = new AuthorsQueries(db);
    books = new BooksQueries(db);
    categories = new CategoriesQueries(db);
    customers = new CustomersQueries(db);
    orders = new OrdersQueries(db);
    stock = new StockQueries(db);
    search = new SearchQueries(db);
    reports = new ReportsQueries(db);
    jobs = new JobsQueries(db);
  }

  /** Takes the file of the database, and where else than usual the schema is. */
  public static void main(String[] args) throws IOException, SQLException {
    if (args.length == 0) {
      System.err.println("usage: Main DATABASE [SCHEMA]");
      System.exit(2);
    }
    Path schema = args.length > 1 ? Path.of(args[1]) : SCHEMA;
    Files.deleteIfExists(Path.of(args[0]));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
        Database db = Database.of(connection)) {
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA foreign_keys = ON");
        statement.executeUpdate(Files.readString(schema));
      }
      new Main(db).run();
    } catch (AssertionError e) {
      System.err.println("not as it should be: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run() {
    writers();
    catalogue();
    tree();
    details();
    readers();
    warehouses();
    sales();
    cancellations();
    reviews();
    searches();
    figures();
    background();
    System.out.printf("%d checks passed%n", checks);
  }

  private void writers() {
    Author leGuin =
        authors.createAuthor("Ursula K. Le Guin", LocalDate.of(1929, 10, 21), null, null);
    check(leGuin.born(), LocalDate.of(1929, 10, 21));
    check(leGuin.bio(), null);
    long imported =
        authors.importAuthors(
            List.of(
                new AuthorsQueries.ImportAuthorsParams("Mary Shelley", LocalDate.of(1797, 8, 30)),
                new AuthorsQueries.ImportAuthorsParams("Karl Braun", null)));
    check(imported, 2L);
    check(authors.countAuthors(), 3L);
    check(authors.authorExists("mary shelley"), true);
    check(authors.getAuthor(99), Optional.empty());
    check(authors.listAuthors(2, 1).size(), 2);
    check(authors.findAuthors(List.of(1L, 3L, 99L)).size(), 2);
    check(authors.findAuthors(List.of()), List.of());
    check(
        authors.findAuthorsByBirth(LocalDate.of(1700, 1, 1), LocalDate.of(1800, 1, 1)).get(0).id(),
        2L);
    Author patched = authors.patchAuthor(null, "Wrote of Earthsea.", null, 1).orElseThrow();
    check(patched.name(), "Ursula K. Le Guin");
    check(patched.bio(), "Wrote of Earthsea.");
    check(authors.setBio(null, 1), 1L);
    String all =
        authors.streamAuthors(
            rows ->
                rows.map(Author::name)
                    .filter(n -> n.contains("e"))
                    .collect(Collectors.joining("; ")));
    check(all, "Ursula K. Le Guin; Mary Shelley");
  }

  private void catalogue() {
    Publisher harper = books.createPublisher("Harper", "US");
    check(books.createPublisher("Harper", "GB"), new Publisher(harper.id(), "Harper", "GB"));
    dispossessed =
        books.createBook(
            new BooksQueries.CreateBookParams(
                "9780060512750",
                "The Dispossessed",
                "An Ambiguous Utopia",
                harper.id(),
                BookFormat.PAPERBACK,
                new BigDecimal("9.50"),
                LocalDate.of(1974, 5, 1),
                387L,
                "{\"tags\": [\"utopia\", \"classic\"], \"language\": \"en\", \"weight\": 290}",
                "Two worlds, one physicist, and a wall between them."));
    lathe = books.upsertBook("9780684101057", "The Lathe", new BigDecimal("8")).orElseThrow().id();
    check(
        books.upsertBook("9780684101057", "The Lathe of Heaven", new BigDecimal("8.25")),
        Optional.of(
            new BooksQueries.UpsertBookRow(lathe, "The Lathe of Heaven", new BigDecimal("8.25"))));
    check(
        books.upsertBook("9780684101057", "The Lathe of Heaven", new BigDecimal("8.25")),
        Optional.empty());
    frankenstein =
        books
            .upsertBook("9780141439471", "Frankenstein", new BigDecimal("7.99"))
            .orElseThrow()
            .id();

    check(books.addBookAuthor(dispossessed, 1, BookAuthorRole.AUTHOR, 1), 1L);
    check(books.addBookAuthor(dispossessed, 1, BookAuthorRole.AUTHOR, 1), 0L);
    books.addBookAuthor(lathe, 1, BookAuthorRole.AUTHOR, 1);
    books.addBookAuthor(lathe, 3, BookAuthorRole.TRANSLATOR, 2);
    books.addBookAuthor(frankenstein, 2, BookAuthorRole.AUTHOR, 1);
    check(books.listBooksOfAuthor(1).stream().map(Book::id).toList(), List.of(lathe, dispossessed));
    check(
        books.listBookAuthors(List.of(lathe, 99L)).get(0).get(1).role(), BookAuthorRole.TRANSLATOR);
    check(books.listBookAuthors(List.of(lathe, 99L)).get(1), List.of());
    check(authors.listCoAuthors(1).get(0).name(), "Karl Braun");
    check(authors.listIdleAuthors(), List.of());

    var withPublisher = books.getBookWithPublisher(dispossessed).orElseThrow();
    check(Objects.requireNonNull(withPublisher.publisher()).name(), "Harper");
    check(books.getBookWithPublisher(lathe).orElseThrow().publisher(), null);
    check(books.findBooksByIsbn(List.of("9780141439471", "none")).get(1), Optional.empty());
    check(books.listBooksInFormats(List.of(BookFormat.PAPERBACK), new BigDecimal("9")).size(), 2);
    check(books.listBooksInFormats(List.of(BookFormat.AUDIO), new BigDecimal("9")), List.of());
    check(books.setPrice(new BigDecimal("10.00"), dispossessed), 1L);
    var prices = books.listPriceChanges(dispossessed);
    check(prices.get(0).priceBefore(), null);
    checkAmount(prices.get(1).newPrice(), "10");
    check(books.raisePrices(0.1, "GB").rowsAffected(), 1L);
    checkAmount(books.getBook(dispossessed).orElseThrow().price(), "11");
    throwsException(
        CheckConstraintException.class, () -> books.setPrice(new BigDecimal("-1"), lathe));
    check(books.streamCatalogue(rows -> rows.count()), 3L);
  }

  private void tree() {
    long fiction = categories.createCategory(null, "fiction", "Fiction", 1);
    long science = categories.createCategory(fiction, "sf", "Science Fiction", 1);
    long gothic = categories.createCategory(fiction, "gothic", "Gothic", 2);
    int[] linked =
        books.addBookCategories(
            List.of(
                new BooksQueries.AddBookCategoriesParams(dispossessed, science),
                new BooksQueries.AddBookCategoriesParams(lathe, science),
                new BooksQueries.AddBookCategoriesParams(frankenstein, gothic)));
    check(linked.length, 3);
    check(categories.countBooksBelow(fiction), 3L);
    check(categories.listCategoryPaths().get(2).path(), "Fiction / Science Fiction");
    check(categories.listSubtree("fiction").size(), 3);
    check(categories.listAncestors(gothic).get(0).title(), "Fiction");
    check(categories.listCategoriesWithParent().get(0).parent(), null);
    check(categories.moveCategory(science, 1, gothic), 1L);
    check(categories.getCategoryBySlug("gothic").orElseThrow().parentId(), science);
    throwsException(
        UniqueConstraintException.class, () -> categories.createCategory(null, "sf", "Again", 3));
  }

  private void details() {
    var details = books.getBookDetails(dispossessed).orElseThrow();
    check(details.language(), "en");
    check(details.tagCount(), 2L);
    check(details.weight(), 290L);
    check(details.searchTitle(), "the dispossessed an ambiguous utopia");
    check(books.addTag("dream", lathe), 1L);
    check(books.listBooksWithTag("dream").get(0).id(), lathe);
    check(books.listTags().size(), 3);
    byte[] cover = {(byte) 0x89, 'P', 'N', 'G'};
    books.setCover(cover, lathe);
    check(books.getCover(lathe).orElseThrow().length, 4);
    check(books.getCover(frankenstein), Optional.empty());
  }

  private void readers() {
    Customer first =
        customers.registerCustomer(
            new CustomersQueries.RegisterCustomerParams(
                ANNA, "anna@example.com", "Anna", LocalDate.of(1990, 2, 28), true, null));
    anna = first.id();
    check(first.publicId(), ANNA);
    boris =
        customers
            .registerCustomer(
                new CustomersQueries.RegisterCustomerParams(
                    BORIS, "boris@example.com", "Boris", null, false, "{\"language\": \"de\"}"))
            .id();
    check(customers.getCustomerByEmail("ANNA@example.com"), Optional.of(first));
    check(customers.getCustomerByPublicId(BORIS).orElseThrow().name(), "Boris");
    check(customers.getLanguage(anna), Optional.empty());
    check(customers.setPreference("language", "fr", anna), 1L);
    check(customers.getLanguage(anna), Optional.of("fr"));
    check(customers.subscribeAll(false, List.of(anna, boris)), 2L);
    long address =
        customers.addAddress(
            new CustomersQueries.AddAddressParams(
                anna, AddressKind.SHIPPING, "1 High Street", "Leeds", null, "GB"));
    var rows = customers.listCustomersWithShipping();
    check(Objects.requireNonNull(rows.get(0).address()).id(), address);
    check(rows.get(1).address(), null);
    check(customers.wish(anna, lathe).rowsAffected(), 1L);
    check(customers.wish(anna, lathe).rowsAffected(), 0L);
    checkAmount(customers.listWishes(anna).get(0).price(), "8.25");
  }

  private void warehouses() {
    long north = stock.createWarehouse("NORTH", LocalTime.of(6, 30), LocalTime.of(14, 0));
    long south = stock.createWarehouse("SOUTH", LocalTime.of(12, 0), LocalTime.of(22, 0));
    stock.receiveStock(
        List.of(
            new StockQueries.ReceiveStockParams(north, dispossessed, 3),
            new StockQueries.ReceiveStockParams(south, dispossessed, 5),
            new StockQueries.ReceiveStockParams(north, lathe, 1),
            new StockQueries.ReceiveStockParams(north, dispossessed, 4)));
    var reserved = stock.reserveStock(6, dispossessed).orElseThrow();
    check(reserved, new StockQueries.ReserveStockRow(north, 7, 6));
    check(stock.reserveStock(6, dispossessed), Optional.empty());
    check(stock.takeReserved(6, north, dispossessed), 1L);
    check(stock.countMoves(dispossessed).change(), 6L);
    check(stock.listStock().size(), 6);
    check(stock.listStockOfWarehouse(south).get(0).change(), 5L);
    check(stock.listOpenWarehouses(LocalTime.of(13, 0)).size(), 2);
    check(stock.listOpenWarehouses(LocalTime.of(7, 0)).get(0).code(), "NORTH");
    check(stock.listScarceBooks(2).get(0).title(), "Frankenstein");
  }

  /** An order is placed, paid and shipped; everything of one step is one transaction. */
  private void sales() {
    long id =
        db.inTransactionReturning(
            tx -> {
              OrdersQueries inside = orders.with(tx);
              var placed = inside.placeOrder(anna, 1L, "a present");
              check(placed.status(), OrderStatus.OPEN);
              check(inside.addOrderLine(placed.id(), 2, dispossessed).orElseThrow().line(), 1L);
              check(inside.addOrderLine(placed.id(), 1, lathe).orElseThrow().line(), 2L);
              return placed.id();
            });
    var order = orders.getOrder(id).orElseThrow();
    check(order.customer().name(), "Anna");
    check(Objects.requireNonNull(order.address()).city(), "Leeds");
    check(orders.listOrderLines(id).get(0).lineTotal(), 22.0);
    check(orders.getOrderTotal(id).orElseThrow().due(), 30.25);
    check(orders.settleOrder(id), 0L);
    orders.recordPayment(id, PaymentMethod.VOUCHER, new BigDecimal("10"), null);
    orders.recordPayment(id, PaymentMethod.CARD, new BigDecimal("20.25"), UUID.randomUUID());
    check(orders.settleOrder(id), 1L);
    check(orders.shipOrder(id).isPresent(), true);
    check(orders.shipOrder(id), Optional.empty());
    check(orders.findOrders(null, null, null).size(), 1);
    check(orders.findOrders("anna@example.com", OrderStatus.OPEN, null), List.of());
    check(
        orders.findOrders(null, OrderStatus.SHIPPED, LocalDateTime.of(2020, 1, 1, 0, 0)).size(), 1);
    check(orders.describeOrders(anna).get(0).hasPayment(), "yes");
    check(orders.listUnusedAddresses(), List.of());
    check(customers.listInterests(anna), List.of(dispossessed, lathe));
    throwsException(ForeignKeyConstraintException.class, () -> orders.placeOrder(99, null, null));
  }

  /** What fails inside a transaction leaves nothing behind. */
  private void cancellations() {
    throwsException(
        ForeignKeyConstraintException.class,
        () ->
            db.inTransaction(
                tx -> {
                  var placed = orders.with(tx).placeOrder(boris, null, null);
                  orders
                      .with(tx)
                      .addOrderLines(
                          List.of(line(placed.id(), 1, frankenstein), line(placed.id(), 2, 99)));
                }));
    check(orders.getLastOrder(boris), Optional.empty());
    long id = orders.placeOrder(boris, null, null).id();
    check(orders.addOrderLines(List.of(line(id, 1, frankenstein), line(id, 2, lathe))), 2L);
    LocalDateTime future = LocalDateTime.of(2999, 1, 1, 0, 0);
    check(
        orders.cancelStaleOrders(future),
        List.of(new OrdersQueries.CancelStaleOrdersRow(id, boris)));
    check(orders.getLastOrder(boris).orElseThrow().status(), OrderStatus.CANCELLED);
    check(orders.listPaymentsOfOrders().get(2).paymentId(), null);
    check(customers.forgetCustomer(boris), 0L);
  }

  private static OrdersQueries.AddOrderLinesParams line(long order, long line, long book) {
    return new OrdersQueries.AddOrderLinesParams(order, line, book, 1, new BigDecimal("5.00"));
  }

  private void reviews() {
    long id = customers.writeReview(lathe, anna, 5, "Dreamy.").id();
    check(customers.writeReview(lathe, anna, 4, null).id(), id);
    check(customers.listPendingReviews().get(0).book(), "The Lathe of Heaven");
    check(customers.getRating(lathe).average(), null);
    check(customers.judgeReview(true, id), 1L);
    check(customers.getRating(lathe).average(), 4.0);
    check(customers.getRating(lathe).happy(), 1L);
    check(books.listOverview().get(0).authorNames(), "Ursula K. Le Guin");
    throwsException(
        CheckConstraintException.class, () -> customers.writeReview(lathe, boris, 6, null));
  }

  private void searches() {
    var found = search.searchBooks("physicist OR dispossessed", 10);
    check(found.get(0).title(), "The [Dispossessed]");
    check(search.searchTitles("heaven").get(0).rowid(), lathe);
    check(search.countHits("wall"), 1L);
    check(search.suggest("the l").get(0).name(), "The Lathe of Heaven");
    check(search.suggest("ursula").get(0).kind(), "author");
    check(search.listBooksLike("F*", "%utopia%").size(), 2);
    search.rebuildSearch();
    check(search.countHits("wall"), 1L);
  }

  private void figures() {
    check(reports.revenueByMonth().get(0).revenue(), 30.25);
    check(reports.bestSellers(5).get(0).title(), "The Dispossessed");
    check(reports.customerValues().get(0).orders(), 1L);
    check(reports.customerValues().get(1).lastOrder(), null);
    check(reports.ordersByStatus(), new ReportsQueries.OrdersByStatusRow(0, 0, 1, 1));
    check(reports.bigOrders(3).get(0).copies(), 3L);
    check(reports.salesPerDay("2026-01-01", "2026-01-03").size(), 3);
    check(reports.listNeverSold(), List.of());
    check(reports.listWishedAndSold(), List.of(lathe));
    check(reports.paymentsByMethod().get(2).method(), null);
    check(reports.publisherShares().get(0).percent(), 33.3);
    reports.setExchangeRate(LocalDate.of(2026, 1, 1), "EUR", 1.0);
    reports.setExchangeRate(LocalDate.of(2026, 1, 1), "EUR", 1.2);
    check(reports.pricesInCurrency("EUR").get(1).priceInCurrency(), 9.9);
    check(reports.dearestOfEachFormat().size(), 1);
    check(reports.stockValue(), Optional.of(74.25));
    books.retireBook(frankenstein);
    check(books.deleteOutOfPrint(), List.of());
  }

  private void background() {
    jobs.enqueue("mail", "{\"to\": \"anna\"}", 1);
    check(
        jobs.enqueueAll(
            List.of(new JobsQueries.EnqueueAllParams("mail", "{\"to\": \"boris\"}", 0))),
        1L);
    var job = jobs.claim("worker 1", "mail").orElseThrow();
    check(job.payload(), "{\"to\": \"anna\"}");
    check(job.state(), JobState.RUNNING);
    check(jobs.complete(job.id(), "worker 2"), 0L);
    check(jobs.complete(job.id(), "worker 1"), 1L);
    var second = jobs.claim("worker 1", "mail").orElseThrow();
    check(
        jobs.fail("no such address", second.id(), "worker 1").orElseThrow().state(),
        JobState.READY);
    check(jobs.claim("worker 1", "mail"), Optional.empty());
    check(jobs.releaseStale(Long.MAX_VALUE), List.of());
    check(jobs.queueDepths().size(), 2);
    check(jobs.findJobsByPayload("to").get(1).value(), "boris");
    check(jobs.takeFinished(List.of("mail", "search")).get(0).id(), job.id());
    jobs.putSetting("page size", 20L);
    jobs.putSetting("shop name", "Bookshop");
    check(jobs.getNumber("page size"), 20L);
    check(jobs.getSetting("shop name"), Optional.of("Bookshop"));
    check(jobs.getSetting("nothing"), Optional.empty());
  }

  private void check(Object actual, Object expected) {
    if (!Objects.equals(actual, expected)) {
      throw new AssertionError("expected " + expected + ", got " + actual);
    }
    checks++;
  }

  /** Amounts are the same whatever their number of decimal places. */
  private void checkAmount(BigDecimal actual, String expected) {
    check(actual.compareTo(new BigDecimal(expected)), 0);
  }

  private void throwsException(Class<? extends RuntimeException> expected, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      check(e.getClass(), expected);
      return;
    }
    throw new AssertionError("expected " + expected.getSimpleName());
  }
}
