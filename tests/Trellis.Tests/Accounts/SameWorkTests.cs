using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Trellis.Accounts;

namespace Trellis.Tests.Accounts;

/// <summary>Nobody learns from the work of a try whether an address has an account.</summary>
public sealed class SameWorkTests
{
    /// <summary>Keeps how many iterations each verification took.</summary>
    private sealed class Watching(PasswordHasher<Account> hasher, ConcurrentBag<uint> iterations)
        : IPasswordHasher<Account>
    {
        public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(
            Account user,
            string hashedPassword,
            string providedPassword
        )
        {
            // Version 3 of the format: one byte for it, four for the function, four for the iterations.
            iterations.Add(BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hashedPassword).AsSpan(5)));
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    [Fact]
    public async Task An_unknown_address_costs_the_same_slow_work_as_a_known_one()
    {
        var iterations = new ConcurrentBag<uint>();
        void Watch(IServiceCollection services) =>
            services.AddScoped<IPasswordHasher<Account>>(s => new Watching(
                new(s.GetRequiredService<IOptions<PasswordHasherOptions>>()),
                iterations
            ));
        await using var app = await TestApp.Start(Provider.Sqlite, slowHash: true, configure: Watch);
        await World.Create(app);
        foreach (var email in new[] { World.Una, "nobody@example.org" })
        {
            iterations.Clear();
            await app.Anonymous().Client.PostAsJsonAsync("/api/session", new { email, password = "wrong password" });
            iterations.ShouldBe([(uint)AccountsModule.PasswordIterations], email);
        }
    }
}
