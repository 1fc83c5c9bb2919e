using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Trellis.Data;

/// <summary>
/// The one database, on either provider. Rows are reached through the viewer's sight (<c>db.For(me)</c>); a command
/// changes entities and saves once, and that save is the transaction.
/// </summary>
public abstract class AppDb(DbContextOptions options, AppModel model, WriteLock writeLock)
    : DbContext(options),
        IDataProtectionKeyContext
{
    private readonly HashSet<object> _reliedOn = [];
    private bool _hasLock;
    private bool _hasMessages;

    /// <summary>The keys of cookies and links: here, so that every server on the database knows them.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys { get; set; } = null!;

    /// <summary>The lock that writers of this process wait for.</summary>
    protected WriteLock WriteLock => writeLock;

    /// <summary>Saves, or says that somebody else changed the same rows in between; then nothing is saved.</summary>
    public async Task<Problem?> Save(
        CancellationToken ct,
        string stale = "This was changed meanwhile, by you in another window or by somebody else. Nothing was saved."
    )
    {
        try
        {
            await SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Problem.Stale(stale);
        }
        catch (DbUpdateException e) when (IsUniqueViolation(e))
        {
            return new Problem.Stale(stale);
        }
        catch (Exception e) when (Faults.Of(e) is { } fault)
        {
            return fault;
        }
    }

    /// <summary>
    /// Runs a command, and once more on what stands there now where somebody else's save came in between:
    /// for what two people do to the same thing at the same moment, when neither should notice the other.
    /// </summary>
    public async Task<Result<T>> RetryOnConflict<T>(Func<Task<Result<T>>> command, int tries = 12)
    {
        while (true)
        {
            var result = await command();
            if (result.Problem?.GetType() != typeof(Problem.Stale) || --tries == 0)
                return result;
            ChangeTracker.Clear();
        }
    }

    /// <summary>
    /// Runs a command that moves money while no other does, in this process or another on the same database: what it
    /// reads is all that was saved before it, and what it changes is saved whole when it succeeds and not at all
    /// otherwise. It takes the lock first and a connection only then; if the lock is not free in time, the result
    /// is <see cref="Problem.Unavailable"/>.
    /// </summary>
    public async Task<Result<T>> InSerializedTransaction<T>(Func<Task<Result<T>>> command, CancellationToken ct)
    {
        try
        {
            using var held = await writeLock.Acquire(ct);
            _hasLock = true;
            await using var transaction = await Database.BeginTransactionAsync(ct);
            await LockAcrossProcesses(ct);
            ChangeTracker.Clear();
            var result = await command();
            if (result.Problem is null)
            {
                await transaction.CommitAsync(ct);
                WakeSender();
            }
            else
                ChangeTracker.Clear();
            return result;
        }
        catch (Exception e) when (Faults.Of(e) is { } fault)
        {
            ChangeTracker.Clear();
            return fault;
        }
        finally
        {
            _hasLock = false;
        }
    }

    /// <summary>Counts an entity as changed: whoever decides on the same state of it meanwhile is stale.</summary>
    public void MarkChanged(object entity) => Entry(entity).Property("Version").IsModified = true;

    /// <summary>
    /// Saves only if an entity is still as it was read, and leaves it so: those who merely rely on it do not disturb
    /// each other.
    /// </summary>
    public void RequireUnchanged(object entity)
    {
        MarkChanged(entity);
        _reliedOn.Add(entity);
    }

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        RefuseToRewrite();
        BumpVersions();
        var security = ChangeTracker
            .Entries<Activity>()
            .Where(e => e.State == EntityState.Added && e.Entity.Security != SecurityMark.None)
            .Select(e => e.Entity)
            .ToList();
        _hasMessages |= ChangeTracker.Entries<Message>().Any(e => e.State == EntityState.Added);
        using var held = _hasLock || !HasOneWriter ? null : await writeLock.Acquire(cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (security.Count > 0)
            security.ForEach(line =>
                SecurityLog.Write(this.GetService<ILoggerFactory>().CreateLogger(SecurityLog.Category), line)
            );
        if (Database.CurrentTransaction is null)
            WakeSender();
        return saved;
    }

    /// <summary>Once messages are committed, they are sent at once and not at the next look.</summary>
    private void WakeSender()
    {
        if (_hasMessages)
            this.GetService<MessageSignal>().Raise();
        _hasMessages = false;
    }

    /// <summary>
    /// Whether the provider takes one writer at a time, so that every save takes the lock, and not only what moves
    /// money.
    /// </summary>
    protected abstract bool HasOneWriter { get; }

    /// <summary>
    /// Within a transaction, waits until no other process moves money, and keeps it so until the transaction ends.
    /// </summary>
    protected abstract Task LockAcrossProcesses(CancellationToken ct);

    /// <summary>
    /// Asks the database whether it takes changes at all; it fails where the database does not answer.
    /// </summary>
    public abstract Task<bool> CanWrite(CancellationToken ct);

    /// <summary>Whether the save failed because a row with the same key exists.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException e);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        foreach (var map in model.Parts)
            map(builder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseTrellis();

    private void RefuseToRewrite()
    {
        var rewritten = ChangeTracker
            .Entries<IAppendOnly>()
            .FirstOrDefault(e => e.State is EntityState.Modified or EntityState.Deleted);
        if (rewritten is not null)
            throw new InvalidOperationException($"{rewritten.Metadata.ClrType.Name} is only ever added to.");
    }

    private void BumpVersions()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (
                entry.State != EntityState.Modified
                || entry.Metadata.FindProperty("Version") is not { IsConcurrencyToken: true }
                || _reliedOn.Contains(entry.Entity)
            )
                continue;
            var version = entry.Property("Version");
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }
        _reliedOn.Clear();
    }
}
