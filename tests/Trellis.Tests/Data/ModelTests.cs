using Microsoft.EntityFrameworkCore.Metadata;
using Trellis.Accounts;

namespace Trellis.Tests.Data;

/// <summary>Only what both databases keep, order and compare alike is mapped.</summary>
public abstract class ModelTests(WorldFixture fixture)
{
    [Fact]
    public async Task No_type_is_mapped_that_sqlite_cannot_order()
    {
        var barred = new[] { typeof(decimal), typeof(TimeSpan), typeof(ulong), typeof(DateTimeOffset) };
        (await Properties())
            .Where(p => barred.Contains(Bare(p.ClrType)))
            .Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}")
            .ShouldBe(["Account.LockoutEnd"]);
        (await Properties())
            .Where(p => p.GetValueConverter() is { } c && barred.Contains(Bare(c.ProviderClrType)))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task The_end_of_a_lockout_is_kept_as_an_instant() =>
        (await Properties())
            .Single(p => p.Name == nameof(Account.LockoutEnd))
            .GetTypeMapping()
            .Converter!.ProviderClrType.ShouldBe(typeof(DateTime));

    [Fact]
    public async Task Every_enum_is_kept_as_its_name()
    {
        var enums = (await Properties()).Where(p => Bare(p.ClrType).IsEnum).ToList();
        enums.Count.ShouldBeGreaterThan(5);
        enums.ShouldAllBe(p =>
            p.GetTypeMapping().Converter != null && p.GetTypeMapping().Converter!.ProviderClrType == typeof(string)
        );
        foreach (var value in enums.SelectMany(p => Enum.GetNames(Bare(p.ClrType)).Select(name => (p, name))))
            value.name.Length.ShouldBeLessThanOrEqualTo(value.p.GetMaxLength() ?? 0);
    }

    [Fact]
    public async Task Every_id_is_kept_as_a_uuid_and_every_instant_is_utc()
    {
        foreach (
            var id in (await Properties()).Where(p =>
                Bare(p.ClrType) is { IsGenericType: true } t && t.GetGenericTypeDefinition() == typeof(Id<>)
            )
        )
            id.GetTypeMapping()
                .Converter!.ProviderClrType.ShouldBe(typeof(Guid), $"{id.DeclaringType.DisplayName()}.{id.Name}");
        (
            await fixture.World.App.Db(db =>
                db.Set<AssessmentRound>().AsNoTracking().Select(r => r.OpenedAt).ToListAsync()
            )
        ).ShouldAllBe(at => at.Kind == DateTimeKind.Utc);
    }

    [Fact]
    public async Task Every_name_that_is_matched_is_unique_by_its_key()
    {
        var keyed = (await Properties())
            .Where(p =>
                p.Name.EndsWith("Key", StringComparison.Ordinal)
                && (p.Name != nameof(Item.NameKey) || p.DeclaringType.ClrType == typeof(Framework))
                && p.ClrType == typeof(string)
                && p.DeclaringType.ClrType.Assembly == typeof(Person).Assembly
            )
            .ToList();
        keyed.Count.ShouldBeGreaterThan(4);
        keyed.ShouldAllBe(p => p.GetContainingIndexes().Any(i => i.IsUnique));
    }

    private Task<List<IProperty>> Properties() =>
        fixture.World.App.Db(db =>
            Task.FromResult(db.Model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).ToList())
        );

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    public sealed class OnSqlite(SqliteWorld world) : ModelTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ModelTests(world), IClassFixture<PostgresWorld>;
}
