#pragma warning disable RS0030 // Passwords are tried before there is a viewer.
using System.Net;
using System.Net.Sockets;

namespace Trellis.Accounts;

/// <summary>
/// Counts wrong passwords, and makes the next try wait. Each try counts before its end is known, so that many at the
/// same moment all count.
/// An address without an account is counted like any other: nobody learns from a delay which ones exist.
/// </summary>
public sealed class Tries(AppDb db, Devices devices, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>The network address of whoever asks, as it is shown; empty where it is not known.</summary>
    public static string PlaceOf(HttpContext? http) => Plain(http?.Connection.RemoteIpAddress)?.ToString() ?? "";

    /// <summary>
    /// Begins a try at the account of an address, or says how long it has to wait. Saves what it counts.
    /// </summary>
    public async Task<Problem?> Begin(string email, CancellationToken ct)
    {
        var device = devices.Knows(email);
        var (account, from) = (AccountOf(email, device), device is null ? From() : null);
        while (true)
        {
            var now = clock.UtcNow();
            var rows = await db.Set<WrongTries>().Where(t => t.Subject == account || t.Subject == from).ToListAsync(ct);
            var wait = rows.Select(t => SignInRules.Wait(t.Count, FreeOf(t, from), t.LastAt, now))
                .DefaultIfEmpty()
                .Max();
            if (wait > TimeSpan.Zero)
                return new Problem.Delayed(wait);
            Count(rows.Find(t => t.Subject == account), account, now);
            if (from is not null)
                Count(rows.Find(t => t.Subject == from), from, now);
            if (await db.Save(ct) is not { } problem)
                return null;
            if (problem is not Problem.Stale)
                return problem;
            db.ChangeTracker.Clear(); // another try came in between: look again at what stands there now
        }
    }

    /// <summary>
    /// The try was wrong, and stays counted. Saves what is recorded, or says why that cannot be saved now.
    /// </summary>
    /// <param name="record">Adds what is to be saved with it; it is told whether this try is the first after which one
    /// waits.</param>
    public async Task<Problem?> Fail(string email, Action<bool> record, CancellationToken ct)
    {
        var account = AccountOf(email, devices.Knows(email));
        record(
            await db.Set<WrongTries>().AnyAsync(t => t.Subject == account && t.Count == SignInRules.FreeAtAccount, ct)
        );
        return await db.Save(ct);
    }

    /// <summary>
    /// The try was right: what was wrong before it at the account is forgotten, and so is what is old; the network
    /// address gets this try back.
    /// </summary>
    public async Task Succeed(string email, CancellationToken ct)
    {
        var device = devices.Knows(email);
        var (account, from) = (AccountOf(email, device), device is null ? From() : null);
        var old = clock.UtcNow() - SignInRules.Remembered;
        await db.Set<WrongTries>().Where(t => t.Subject == account || t.LastAt < old).ExecuteDeleteAsync(ct);
        await db.Set<WrongTries>()
            .Where(t => t.Subject == from && t.Count > 0)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Count, x => x.Count - 1), ct);
        foreach (var row in db.ChangeTracker.Entries<WrongTries>().ToList())
            row.State = EntityState.Detached;
    }

    /// <summary>Forgets what strangers tried at an account, whose owner has shown otherwise who they are.</summary>
    public async Task Forgive(string email, CancellationToken ct)
    {
        var account = AccountOf(email, null);
        await db.Set<WrongTries>().Where(t => t.Subject == account).ExecuteDeleteAsync(ct);
    }

    private void Count(WrongTries? row, string subject, DateTime now)
    {
        if (row is null)
            db.Add(
                row = new()
                {
                    Subject = subject,
                    Count = 0,
                    LastAt = now,
                }
            );
        row.CountOne(now);
    }

    private static int FreeOf(WrongTries tries, string? from) =>
        tries.Subject == from ? SignInRules.FreeFromAddress : SignInRules.FreeAtAccount;

    private static string AccountOf(string email, string? device) =>
        device is null ? $"account {Devices.Hash(email)}" : $"device {device} {Devices.Hash(email)}";

    private string? From() => NetworkOf(http.HttpContext);

    /// <summary>The network address as one household or office has it: of IPv6 the first half.</summary>
    internal static string? NetworkOf(HttpContext? http)
    {
        if (Plain(http?.Connection.RemoteIpAddress) is not { } address)
            return null;
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return $"address {address}";
        var half = address.GetAddressBytes();
        half.AsSpan(8).Clear();
        return $"address {new IPAddress(half)}";
    }

    private static IPAddress? Plain(IPAddress? address) =>
        address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
