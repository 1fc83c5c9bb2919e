using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Trellis.Tests.Accounts;

/// <summary>What is kept of a password is slow to guess.</summary>
public abstract class PasswordHashTests(SlowHashFixture fixture)
{
    private TestApp App => fixture.World.App;

    [Fact]
    public async Task The_stored_hash_is_slow_to_guess() =>
        (await Iterations(World.Ada)).ShouldBeGreaterThanOrEqualTo(220_000u);

    [Fact]
    public async Task An_older_hash_is_renewed_when_its_owner_signs_in()
    {
        var older = new PasswordHasher<Account>(
            Options.Create(new PasswordHasherOptions { IterationCount = 100_000 })
        ).HashPassword(null!, World.Password);
        await App.Db(async db =>
        {
            (await db.Set<Account>().SingleAsync(a => a.Email == World.Una)).PasswordHash = older;
            return await db.SaveChangesAsync();
        });
        (await Iterations(World.Una)).ShouldBe(100_000u);
        (await SignIn()).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Iterations(World.Una)).ShouldBeGreaterThanOrEqualTo(220_000u);
        (await SignIn()).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private Task<HttpResponseMessage> SignIn() =>
        App.Anonymous().Client.PostAsJsonAsync("/api/session", new { email = World.Una, password = World.Password });

    /// <summary>A version 3 hash says its iterations in bytes 5 to 8.</summary>
    private Task<uint> Iterations(string email) =>
        App.Db(async db =>
        {
            var hash = Convert.FromBase64String(
                (await db.Set<Account>().SingleAsync(a => a.Email == email)).PasswordHash!
            );
            // version 3, HMAC-SHA512
            (hash[0], BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1))).ShouldBe(((byte)1, 2u));
            return BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5));
        });

    public sealed class OnSqlite(SqliteSlowHash slow) : PasswordHashTests(slow), IClassFixture<SqliteSlowHash>;

    public sealed class OnPostgres(PostgresSlowHash slow) : PasswordHashTests(slow), IClassFixture<PostgresSlowHash>;
}
