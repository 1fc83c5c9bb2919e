namespace Trellis.Domain.Tests.Stipends;

public sealed class LedgerTests
{
    private static readonly Id<Person> Ada = Id<Person>.New();

    private static LedgerEntry Entry(
        LedgerKind kind,
        LedgerAccount from,
        LedgerAccount to,
        long cents,
        string reason = ""
    ) =>
        new()
        {
            PersonId = Ada,
            CountsOn = new(2026, 1, 15),
            Kind = kind,
            From = from,
            To = to,
            Amount = new(cents),
            On = new(2026, 5, 14),
            At = new(2026, 5, 14, 12, 0, 0, DateTimeKind.Utc),
            ByName = "Ada",
            Reason = reason,
        };

    [Fact]
    public void The_balance_is_the_sum_of_the_entries()
    {
        var balance = Ledger.Balance([
            Entry(LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held, 640_00),
            Entry(LedgerKind.Spend, LedgerAccount.Held, LedgerAccount.Owed, 600_00),
            Entry(LedgerKind.Release, LedgerAccount.Held, LedgerAccount.Available, 40_00),
            Entry(LedgerKind.Payout, LedgerAccount.Owed, LedgerAccount.Paid, 600_00),
            Entry(LedgerKind.Spend, LedgerAccount.Available, LedgerAccount.Owed, 20_00),
            Entry(LedgerKind.Expiry, LedgerAccount.Available, LedgerAccount.Expired, 5_00),
        ]);
        balance.ShouldBe(new LedgerBalance(Money.Zero, new(20_00), new(600_00), new(5_00)));
        balance.Committed.ShouldBe(new Money(620_00));
        Ledger.Left(new(700_00), balance).ShouldBe(new Money(75_00));
        Ledger.Left(new(600_00), balance).ShouldBe(Money.Zero);
    }

    [Fact]
    public void Whatever_is_posted_the_accounts_hold_what_left_available_and_never_less_than_nothing()
    {
        var moves =
            from kind in Gen.Elements(Enum.GetValues<LedgerKind>())
            from way in Gen.Choose(0, 24)
            from cents in Gen.Choose(-10, 1000)
            select Entry(kind, (LedgerAccount)(way / 5), (LedgerAccount)(way % 5), cents, "because");
        Prop.ForAll(
                moves.ArrayOf().ToArbitrary(),
                tries =>
                {
                    var book = new List<LedgerEntry>();
                    foreach (var entry in tries)
                    {
                        if (Ledger.CanPost(entry, Ledger.Balance(book)) is null)
                            book.Add(entry);
                    }
                    var balance = Ledger.Balance(book);
                    var left =
                        Money.Sum(book.Where(e => e.From == LedgerAccount.Available).Select(e => e.Amount))
                        - Money.Sum(book.Where(e => e.To == LedgerAccount.Available).Select(e => e.Amount));
                    return balance.Committed + balance.Expired == left
                        && new[] { balance.Held, balance.Owed, balance.Paid, balance.Expired }.All(m =>
                            m >= Money.Zero
                        );
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_entry_goes_the_way_of_its_kind_with_an_amount_and_where_it_must_a_reason()
    {
        string? Code(LedgerEntry entry) =>
            (Ledger.CanPost(entry, new(new(100), new(100), new(100), Money.Zero)) as Problem.Refused)?.Code;
        Code(Entry(LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held, 1)).ShouldBeNull();
        Code(Entry(LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held, 0)).ShouldBe("ledger.amount");
        Code(Entry(LedgerKind.Reservation, LedgerAccount.Held, LedgerAccount.Available, 1)).ShouldBe("ledger.way");
        Code(Entry(LedgerKind.Payout, LedgerAccount.Owed, LedgerAccount.Paid, 101)).ShouldBe("ledger.too-much");
        Code(Entry(LedgerKind.Correction, LedgerAccount.Owed, LedgerAccount.Available, 1)).ShouldBe("ledger.no-reason");
        Code(Entry(LedgerKind.Correction, LedgerAccount.Owed, LedgerAccount.Available, 1, "Typed twice"))
            .ShouldBeNull();
        Code(Entry(LedgerKind.Correction, LedgerAccount.Owed, LedgerAccount.Owed, 1, "Nothing")).ShouldBe("ledger.way");
        Code(Entry(LedgerKind.Correction, LedgerAccount.Available, LedgerAccount.Expired, 1, "No"))
            .ShouldBe("ledger.way");
        Code(Entry(LedgerKind.Repayment, LedgerAccount.Paid, LedgerAccount.Available, 1)).ShouldBe("ledger.no-reason");
    }

    [Fact]
    public void What_is_spent_of_a_year_that_is_closed_is_taken_back_from_what_expired_and_no_more()
    {
        var balance = Ledger.Balance([
            Entry(LedgerKind.Spend, LedgerAccount.Available, LedgerAccount.Owed, 600_00),
            Entry(LedgerKind.Expiry, LedgerAccount.Available, LedgerAccount.Expired, 1400_00),
        ]);
        Ledger.Expired(new(30_00), new(2000_00), balance).ShouldBe(new Money(30_00));
        Ledger.Expired(new(30_00), new(2010_00), balance).ShouldBe(new Money(20_00), "ten are left");
        Ledger.Expired(new(30_00), new(2050_00), balance).ShouldBe(Money.Zero);
        Ledger.Expired(new(1500_00), new(2000_00), balance).ShouldBe(new Money(1400_00), "no more than expired");
        Ledger
            .CanPost(Entry(LedgerKind.Release, LedgerAccount.Expired, LedgerAccount.Available, 1400_00), balance)
            .ShouldBeNull();
        Ledger
            .CanPost(Entry(LedgerKind.Release, LedgerAccount.Expired, LedgerAccount.Available, 1400_01), balance)
            .ShouldNotBeNull();
    }
}
