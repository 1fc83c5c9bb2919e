using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Trellis.Reviews;

/// <summary>What only annual 360s have, as tables.</summary>
public static class AnnualMapping
{
    public static void MapAnnual(ModelBuilder model)
    {
        model.Entity<ReviewSettings>(e =>
        {
            e.Property(s => s.Version).IsConcurrencyToken();
            e.ComplexProperty(s => s.Terms, ReviewTermsMapping.Map);
        });
        model.Entity<SuggestedGoal>(e =>
        {
            e.Property(g => g.Text).HasMaxLength(ReviewRules.TextLimit);
            e.HasOne(g => g.Item).WithMany().HasForeignKey(g => g.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FeedbackRelease>(e =>
        {
            e.HasIndex(r => r.ReviewId).IsUnique();
            e.HasOne(r => r.Review).WithOne().HasForeignKey<FeedbackRelease>(r => r.ReviewId);
            e.Property(r => r.Content)
                .HasConversion(
                    c => JsonColumn.Write(c!),
                    text => JsonColumn.Read<AnonymousRelease>(text),
                    Same<AnonymousRelease?>()
                );
            e.Property(r => r.Kept)
                .HasConversion(
                    k => JsonColumn.Write(k),
                    text => JsonColumn.Read<IReadOnlyList<KeptRow>>(text),
                    Same<IReadOnlyList<KeptRow>>()
                );
        });
        model.Entity<Recommendation>(e =>
        {
            e.Property(r => r.Version).IsConcurrencyToken();
            e.Property(r => r.Reason).HasMaxLength(ReviewRules.TextLimit);
            e.Property(r => r.Raise).HasConversion(m => m!.Value.Minor, minor => new Money(minor));
            e.HasIndex(r => new { r.ReviewId, r.WriterId }).IsUnique();
            e.HasIndex(r => r.PersonId);
            e.HasOne(r => r.Review).WithMany().HasForeignKey(r => r.ReviewId);
            e.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Person>().WithMany().HasForeignKey(r => r.WriterId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(r => r.Position).WithMany().HasForeignKey(r => r.PositionId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<FrameworkVersion>()
                .WithMany()
                .HasForeignKey(r => r.FrameworkVersionId)
                .OnDelete(DeleteBehavior.Restrict);
            e.HasMany(r => r.Facts).WithOne().HasForeignKey(f => f.RecommendationId);
        });
        model.Entity<RecommendationFact>(e =>
        {
            e.Property(f => f.Text).HasMaxLength(ReviewRules.TextLimit);
            e.Property(f => f.ByName).HasMaxLength(ReviewRules.LineLimit);
        });
    }

    /// <summary>What is written once never changes, so the same object is the same value.</summary>
    private static ValueComparer<T> Same<T>() => new((a, b) => ReferenceEquals(a, b), v => v == null ? 0 : 1, v => v);
}
