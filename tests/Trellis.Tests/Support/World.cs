#pragma warning disable RS0030
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Accounts;
using Trellis.Data;
using Trellis.Domain.Assessments;
using Trellis.Domain.Frameworks;
using Trellis.Domain.Kernel;
using Trellis.Domain.People;
using Trellis.Domain.Stipends;
using Trellis.Frameworks.Exchange.Import;

namespace Trellis.Tests.Support;

/// <summary>
/// A small organisation in which everybody who matters to access exists once: Ada, whom everything is about; Max, her
/// manager; Sky, his manager; Fox, who managed Ada until a month ago; Una, who has nothing to do with her; People Ops,
/// Finance, an administrator.
/// </summary>
public sealed class World
{
    public const string Password = "a quiet garden wall";

    public const string Ada = "ada@example.org",
        Max = "max@example.org",
        Sky = "sky@example.org",
        Fox = "fox@example.org",
        Una = "una@example.org",
        Ops = "ops@example.org",
        Fin = "fin@example.org",
        Adm = "adm@example.org";

    /// <summary>Texts that nobody outside their place in the access table may ever meet.</summary>
    public const string SelfDraft = "canary-self-draft",
        SelfSent = "canary-self-sent",
        ManagerDraft = "canary-manager-draft",
        ManagerSent = "canary-manager-sent",
        FinalSent = "canary-final-sent",
        StipendWhy = "canary-stipend-why",
        StipendLost = "canary-stipend-lost",
        StipendReason = "canary-stipend-reason",
        StipendEarly = "canary-stipend-early";

    public required TestApp App { get; set; }
    public required IReadOnlyDictionary<string, Id<Person>> People { get; init; }
    public Id<AssessmentRound> OldRound { get; private set; }
    public Id<AssessmentRound> OpenRound { get; private set; }
    public Id<Assessment> Draft { get; private set; }
    public Id<Assessment> ManagersDraft { get; private set; }
    public Id<Item> Writing { get; private set; }
    public Id<Framework> Framework { get; private set; }
    public Id<Proposal> Proposal { get; private set; }

    public static string EmailOf(Persona persona) =>
        persona switch
        {
            Persona.Self => Ada,
            Persona.Manager => Max,
            Persona.SkipLevel => Sky,
            Persona.FormerManager => Fox,
            Persona.Unrelated => Una,
            Persona.PeopleOps => Ops,
            Persona.Finance => Fin,
            Persona.Admin => Adm,
            _ => throw new ArgumentOutOfRangeException(nameof(persona)),
        };

    public Id<StipendRequest> Asked { get; private set; }
    public Id<StipendRequest> Approved { get; private set; }
    public Id<StipendRequest> Claimed { get; private set; }
    public Id<Receipt> Receipt { get; private set; }
    public Id<Receipt> OtherReceipt { get; private set; }
    public Id<GroupEvent> Event { get; private set; }
    public Id<StipendFact> Fact { get; private set; }

    /// <summary>The framework of the small organisation, in Trellis's own CSV tables.</summary>
    public static IReadOnlyList<InputFile> FrameworkFiles =>
        [
            File(
                "levels.csv",
                "scale,level,name\nFour steps,1,Aware\nFour steps,2,Working\nFour steps,3,Proficient\nFour "
                    + "steps,4,Expert\n"
            ),
            File(
                "categories.csv",
                "category,description,core,status\nCore,For everyone,yes,published\nCraft,What we "
                    + "make,no,published\nComing,Not yet,no,in development\nSecret,Only editors,no,draft\n"
            ),
            File(
                "competencies.csv",
                "category,competency,description,status\nCore,Listening,How you "
                    + "listen.,published\nCraft,Writing,How you write.,published\nCraft,Drawing,How you "
                    + "draw.,published\nComing,Singing,How you sing.,in development\nSecret,Hiding,How you "
                    + "hide.,draft\n"
            ),
            File(
                "descriptors.csv",
                "competency,level,track,text\n"
                    + string.Concat(
                        new[] { "Listening", "Writing", "Drawing" }.SelectMany(c =>
                            new[] { "Aware", "Working", "Proficient", "Expert" }.Select(l =>
                                $"{c},{l},ic,{c} at {l} as a maker.\n{c},{l},managerial,{c} at {l} as a leader.\n"
                            )
                        )
                    )
                    + "Hiding,Aware,ic,canary-draft-descriptor\n"
            ),
            File("skills.csv", "competency,skill,description\nWriting,Spelling,Letters in order.\n"),
            File(
                "positions.csv",
                "family,role,title,grade,track,description\nCraft,Maker,Junior "
                    + "maker,1,ic,Begins.\nCraft,Maker,Maker,2,ic,Makes.\nCraft,Maker,Lead maker,3,managerial,Leads.\n"
            ),
            File(
                "expectations.csv",
                "position,item,kind,level,desired,weight\nMaker / Junior maker,Listening,competency,Aware,,1\nMaker "
                    + "/ Junior maker,Writing,competency,Working,,1\n"
                    + "Maker / Maker,Listening,competency,Working,,1\nMaker / "
                    + "Maker,Writing,competency,Proficient,,2\nMaker / Maker,Spelling,skill,3,,1\nMaker / Lead "
                    + "maker,Listening,competency,Expert,,1\nMaker / Lead "
                    + "maker,Writing,competency,Proficient,,1\nMaker / Lead "
                    + "maker,Drawing,competency,Working,,1\n"
            ),
            File(
                "paths.csv",
                "from,to,kind\nMaker / Junior maker,Maker / Maker,promotion\nMaker / Maker,Maker / Lead "
                    + "maker,track change\n"
            ),
        ];

    public static InputFile File(string name, string text) =>
        new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static readonly Lazy<Task<(World World, TestDatabase Database)>> OnSqlite =
            new(() => Template(Provider.Sqlite)),
        OnPostgres = new(() => Template(Provider.Postgres));

    /// <summary>
    /// The small organisation in a product of its own: a copy of one that was made once for all tests.
    /// </summary>
    public static async Task<World> Start(Provider provider)
    {
        var (template, database) = await (provider == Provider.Sqlite ? OnSqlite : OnPostgres).Value;
        var world = (World)template.MemberwiseClone();
        world.App = await TestApp.Start(provider, database: await database.Copy());
        return world;
    }

    private static async Task<(World, TestDatabase)> Template(Provider provider)
    {
        var app = await TestApp.Start(provider);
        var world = await Create(app);
        return (world, await app.HandOver());
    }

    public static async Task<World> Create(TestApp app)
    {
        await app.Run(
            async (services, db) =>
            {
                // Sessions outlast the days that tests let pass: that unused ones end is tested by itself.
                db.Add(
                    new Organisation
                    {
                        Name = "Small Garden",
                        TimeZone = "UTC",
                        IdleMinutes = SessionRules.LongestIdleMinutes,
                    }
                );
                await db.SaveChangesAsync();
                var parsed = Formats.Read(FrameworkFiles, "csv", "Small");
                (
                    await services
                        .GetRequiredService<ImportFramework>()
                        .Handle(new(parsed.Value.ShouldNotBeNull(parsed.Problem?.Message), "Small", false), default)
                ).Problem.ShouldBeNull();
                return 0;
            }
        );
        var people = await app.Run(
            (services, db) =>
                AddPeople(
                    db,
                    app.Clock.Today,
                    services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, Password)
                )
        );
        var world = new World { App = app, People = people };
        await app.Db(world.AddAssessments);
        await app.Run(world.AddStipend);
        return world;
    }

    private static async Task<IReadOnlyDictionary<string, Id<Person>>> AddPeople(AppDb db, DateOnly today, string hash)
    {
        var positions = await db.Set<Position>().ToDictionaryAsync(p => p.Title, p => p.Id);
        var people = new[] { Sky, Max, Fox, Ada, Una, Ops, Fin, Adm }.ToDictionary(
            e => e,
            e => new Person
            {
                Email = e,
                EmailKey = Names.Key(e),
                Name = char.ToUpperInvariant(e[0]) + e[1..e.IndexOf('@', StringComparison.Ordinal)] + " Example",
                StartsOn = today.AddDays(-400),
                Access = e switch
                {
                    Ops => AccessRole.PeopleOps,
                    Fin => AccessRole.Finance,
                    Adm => AccessRole.Admin,
                    _ => AccessRole.Employee,
                },
            }
        );
        void Fact(string email, int ago, string title, string? manager) =>
            PeopleRules.Set(
                people[email],
                today.AddDays(-ago),
                positions[title],
                manager is null ? null : people[manager].Id,
                40 * 60
            );
        Fact(Sky, 400, "Lead maker", null);
        foreach (var lead in new[] { Max, Fox, Ops, Fin, Adm })
            Fact(lead, 400, "Lead maker", Sky);
        Fact(Ada, 400, "Maker", Fox);
        Fact(Ada, 30, "Maker", Max);
        Fact(Una, 400, "Junior maker", Fox);
        db.AddRange(people.Values);
        foreach (var person in people.Values)
        {
            db.Add(
                new Account
                {
                    PersonId = person.Id,
                    UserName = person.Email,
                    NormalizedUserName = person.EmailKey,
                    Email = person.Email,
                    NormalizedEmail = person.EmailKey,
                    PasswordHash = hash,
                    SecurityStamp = person.Id.ToString(),
                }
            );
        }
        await db.SaveChangesAsync();
        return people.ToDictionary(p => p.Key, p => p.Value.Id);
    }

    /// <summary>An old round, sent by both and with a final view, and an open one with a draft of each.</summary>
    private async Task<int> AddAssessments(AppDb db)
    {
        var maker = (await db.Set<Position>().SingleAsync(p => p.Title == "Maker")).Id;
        Writing = (await db.Set<Item>().SingleAsync(i => i.Name == "Writing")).Id;
        Framework = (await db.Set<Framework>().SingleAsync()).Id;
        var version = (await db.Set<FrameworkVersion>().SingleAsync()).Id;
        var proposal = new Proposal
        {
            CompetencyId = Writing,
            AuthorId = People[Ada],
            At = App.Clock.GetUtcNow().UtcDateTime,
            Comment = "Say it shorter.",
        };
        db.Add(proposal);
        Proposal = proposal.Id;
        var at = App.Clock.GetUtcNow().UtcDateTime;
        var old = new AssessmentRound
        {
            PersonId = People[Ada],
            PositionId = maker,
            FrameworkVersionId = version,
            OpenedAt = at.AddDays(-100),
            CompletedAt = at.AddDays(-90),
        };
        var open = new AssessmentRound
        {
            PersonId = People[Ada],
            PositionId = maker,
            FrameworkVersionId = version,
            OpenedAt = at.AddDays(-5),
        };
        db.AddRange(old, open);
        Assessment Add(
            AssessmentRound round,
            string rater,
            AssessmentKind kind,
            DateTime? sent,
            string canary,
            int level
        )
        {
            var assessment = new Assessment
            {
                RoundId = round.Id,
                PersonId = People[Ada],
                RaterId = People[rater],
                Kind = kind,
                StartedAt = round.OpenedAt,
                SubmittedAt = sent,
                Audience = "Read by those who may.",
            };
            assessment.Ratings.Add(
                new()
                {
                    AssessmentId = assessment.Id,
                    ItemId = Writing,
                    Rated = Rated.At(level),
                    Evidence = canary,
                    SavedAt = round.OpenedAt,
                }
            );
            db.Add(assessment);
            return assessment;
        }
        Add(old, Ada, AssessmentKind.Self, at.AddDays(-95), SelfSent, 2);
        Add(old, Fox, AssessmentKind.Manager, at.AddDays(-90), ManagerSent, 3);
        Add(old, Fox, AssessmentKind.Final, at.AddDays(-80), FinalSent, 2);
        Draft = Add(open, Ada, AssessmentKind.Self, null, SelfDraft, 3).Id;
        ManagersDraft = Add(open, Max, AssessmentKind.Manager, null, ManagerDraft, 2).Id;
        (OldRound, OpenRound) = (old.Id, open.Id);
        db.Add(
            new Target
            {
                PersonId = People[Ada],
                PositionId = (await db.Set<Position>().SingleAsync(p => p.Title == "Lead maker")).Id,
                ChosenAt = at,
            }
        );
        return await db.SaveChangesAsync();
    }

    /// <summary>
    /// A policy, and of Ada's stipend: a request that waits, one that is approved with a quote, a claim without a
    /// receipt, an event, and that her conversation was held.
    /// </summary>
    private async Task<int> AddStipend(IServiceProvider services, AppDb db)
    {
        var (at, today, ada) = (App.Clock.GetUtcNow().UtcDateTime, App.Clock.Today, People[Ada]);
        var groupEvent = new GroupEvent
        {
            Name = "Garden days",
            Place = "Town",
            From = today.AddDays(100),
            To = today.AddDays(101),
            Link = "",
            AddedById = ada,
            AddedAt = at,
        };
        var fact = new StipendFact
        {
            PersonId = ada,
            Kind = StipendFactKind.ConversationHeld,
            On = today.AddDays(-250),
            At = at,
            ByName = "Max Example",
        };
        db.AddRange(
            groupEvent,
            fact,
            new StipendPolicy
            {
                Group = "",
                Number = 1,
                From = today.AddDays(-800),
                Body = new(),
                Note = "",
                PublishedAt = at.AddDays(-500),
                PublishedBy = "Ops Example",
            }
        );
        StipendRequest Add(RequestState state, string what, Id<GroupEvent>? to)
        {
            var request = new StipendRequest
            {
                PersonId = ada,
                Once = Id<StipendRequest>.New().Value,
                Kind = StipendKind.ProfessionalDevelopment,
                What = what,
                Provider = "School",
                ComparedProvider = "SCHOOL",
                Category = "Course",
                SupportsId = Writing,
                Why = StipendWhy,
                Amount = new(100_00),
                SpendOn = today.AddDays(70),
                BuyFrom = today.AddDays(70),
                AskedOn = today,
                AskedAt = at,
                Audience = "Read by those who may.",
                EventId = to,
                State = state,
                ManagerAgreedAt = state == RequestState.PendingApproval ? null : at,
                ApprovedAt = state == RequestState.PendingApproval ? null : at,
                CountsOn = today.AddDays(-35),
                CapMonth = state == RequestState.PendingApproval ? null : CapRules.MonthOf(today.AddDays(70)),
            };
            request.History.Add(
                new()
                {
                    Act = RequestAct.Ask,
                    At = at,
                    ById = ada,
                    ByName = "Ada Example",
                }
            );
            if (state != RequestState.PendingApproval)
                request.History.Add(
                    new()
                    {
                        Act = RequestAct.Approve,
                        At = at,
                        ById = People[Max],
                        ByName = "Max Example",
                        Words = StipendReason,
                    }
                );
            db.Add(request);
            return request;
        }
        void Entry(StipendRequest request, LedgerKind kind, LedgerAccount from, LedgerAccount to) =>
            db.Add(
                new LedgerEntry
                {
                    PersonId = ada,
                    CountsOn = request.CountsOn!.Value,
                    RequestId = request.Id,
                    Kind = kind,
                    From = from,
                    To = to,
                    Amount = request.Amount,
                    CapMonth = request.CapMonth,
                    On = today,
                    At = at,
                    ByName = "Max Example",
                }
            );
        var (asked, approved, claimed) = (
            Add(RequestState.PendingApproval, "Asked course", groupEvent.Id),
            Add(RequestState.Approved, "Approved course", null),
            Add(RequestState.Claimed, "Claimed course", null)
        );
        var year = Entitlement
            .Year(new(today.AddDays(-400), null, [(today, 2400)]), new(new StipendTerms()), today)
            .From;
        foreach (var request in new[] { asked, approved, claimed })
            request.CountsOn = request == asked ? null : year;
        Entry(approved, LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held);
        Entry(claimed, LedgerKind.Reservation, LedgerAccount.Available, LedgerAccount.Held);
        Entry(claimed, LedgerKind.Spend, LedgerAccount.Held, LedgerAccount.Owed);
        claimed.Claim = new()
        {
            BoughtOn = today.AddDays(-3),
            Amount = claimed.Amount,
            LostReason = StipendLost,
            EarlyReason = StipendEarly,
            SubmittedAt = at,
        };
        using var quote = new MemoryStream(ReceiptFiles.Pdf());
        var stored = (
            await services.GetRequiredService<Trellis.Stipends.Receipts.ReceiptStore>().Put(quote, default)
        ).Value.ShouldNotBeNull();
        var receipt = new Receipt
        {
            RequestId = approved.Id,
            PersonId = ada,
            Hash = stored.Hash,
            Kind = stored.Kind,
            Bytes = stored.Bytes,
            Name = "quote.pdf",
            IsQuote = true,
            AddedAt = at,
        };
        var other = new Receipt
        {
            RequestId = approved.Id,
            PersonId = ada,
            Hash = stored.Hash,
            Kind = stored.Kind,
            Bytes = stored.Bytes,
            Name = "other.pdf",
            IsQuote = true,
            AddedAt = at,
        };
        db.AddRange(receipt, other);
        OtherReceipt = other.Id;
        (Asked, Approved, Claimed, Receipt, Event, Fact) = (
            asked.Id,
            approved.Id,
            claimed.Id,
            receipt.Id,
            groupEvent.Id,
            fact.Id
        );
        return await db.SaveChangesAsync();
    }
}

/// <summary>A world on one provider, shared by the tests of a class.</summary>
public abstract class WorldFixture(Provider provider) : IAsyncLifetime
{
    public World World { get; private set; } = null!;

    public async Task InitializeAsync() => World = await World.Start(provider);

    public async Task DisposeAsync() => await World.App.DisposeAsync();
}

public sealed class SqliteWorld() : WorldFixture(Provider.Sqlite);

public sealed class PostgresWorld() : WorldFixture(Provider.Postgres);
