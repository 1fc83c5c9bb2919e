namespace Trellis.Reviews;

/// <summary>Reviews, their facts, and what is written in them as tables.</summary>
public static class ReviewMapping
{
    public static void MapReviews(ModelBuilder model)
    {
        model.Entity<Review>(e =>
        {
            e.Property(r => r.Version).IsConcurrencyToken();
            e.Property(r => r.MeetingPlace).HasMaxLength(ReviewRules.LineLimit);
            // whoever opens it, there is one for each occasion, and one open for each person
            e.HasIndex(r => new
                {
                    r.PersonId,
                    r.Kind,
                    r.CountedFrom,
                })
                .IsUnique();
            e.HasIndex(r => r.PersonId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
            e.HasIndex(r => r.ReviewerId);
            e.HasIndex(r => r.NamedReviewerId);
            e.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
            e.HasOne(r => r.Reviewer).WithMany().HasForeignKey(r => r.ReviewerId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne(r => r.Position).WithMany().HasForeignKey(r => r.PositionId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<FrameworkVersion>()
                .WithMany()
                .HasForeignKey(r => r.FrameworkVersionId)
                .OnDelete(DeleteBehavior.Restrict);
            e.HasOne(r => r.Round).WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
            e.ComplexProperty(r => r.Terms, ReviewTermsMapping.Map);
            e.HasIndex(r => r.CycleId);
            e.HasMany(r => r.Facts).WithOne().HasForeignKey(f => f.ReviewId);
            e.HasMany(r => r.Coworkers).WithOne(c => c.Review).HasForeignKey(c => c.ReviewId);
        });
        model.Entity<ReviewFact>(e =>
        {
            e.Property(f => f.Text).HasMaxLength(ReviewRules.TextLimit);
            e.Property(f => f.ByName).HasMaxLength(ReviewRules.LineLimit);
        });
        model.Entity<CoworkerRequest>(e =>
        {
            e.Property(c => c.Version).IsConcurrencyToken();
            e.Property(c => c.DeclineReason).HasMaxLength(ReviewRules.TextLimit);
            e.HasIndex(c => new { c.ReviewId, c.CoworkerId }).IsUnique();
            e.HasIndex(c => c.CoworkerId);
            e.HasOne(c => c.Coworker).WithMany().HasForeignKey(c => c.CoworkerId).OnDelete(DeleteBehavior.Restrict);
        });
        MapTexts(model);
        AnnualMapping.MapAnnual(model);
        Cycles.CycleMapping.MapCycles(model);
        Levelling.LevellingMapping.MapLevelling(model);
    }

    private static void MapTexts(ModelBuilder model)
    {
        model.Entity<CoworkerFeedback>(e =>
        {
            e.Property(f => f.Version).IsConcurrencyToken();
            e.Property(f => f.Together).HasMaxLength(ReviewRules.TextLimit);
            e.Property(f => f.Keep).HasMaxLength(ReviewRules.TextLimit);
            e.Property(f => f.Suggestion).HasMaxLength(ReviewRules.TextLimit);
            e.HasIndex(f => f.RequestId).IsUnique();
            e.HasOne(f => f.Request)
                .WithOne()
                .HasForeignKey<CoworkerFeedback>(f => f.RequestId)
                .OnDelete(DeleteBehavior.Restrict);
            e.HasOne(f => f.Review).WithMany().HasForeignKey(f => f.ReviewId);
            e.HasOne(f => f.Writer).WithMany().HasForeignKey(f => f.WriterId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(f => f.Observations).WithOne().HasForeignKey(o => o.FeedbackId);
        });
        model.Entity<CoworkerObservation>(e =>
        {
            e.Property(o => o.Text).HasMaxLength(ReviewRules.TextLimit);
            e.Property(o => o.Rated).HasConversion(r => r!.Value.ToString(), text => Rated.Parse(text, null));
            e.Property(o => o.Rated).HasMaxLength(12);
            e.HasIndex(o => new { o.FeedbackId, o.ItemId }).IsUnique();
            e.HasOne(o => o.Item).WithMany().HasForeignKey(o => o.ItemId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Reflection>(e =>
        {
            e.Property(r => r.Version).IsConcurrencyToken();
            e.Property(r => r.Work).HasMaxLength(ReviewRules.TextLimit);
            e.Property(r => r.Energy).HasMaxLength(ReviewRules.TextLimit);
            e.Property(r => r.Match).HasMaxLength(ReviewRules.TextLimit);
            e.HasIndex(r => r.ReviewId).IsUnique();
            e.HasOne(r => r.Review).WithMany().HasForeignKey(r => r.ReviewId);
        });
        model.Entity<ReviewOutcome>(e =>
        {
            e.Property(o => o.Version).IsConcurrencyToken();
            e.Property(o => o.Summary).HasMaxLength(ReviewRules.TextLimit);
            e.Property(o => o.OfPerson).HasMaxLength(ReviewRules.TextLimit);
            e.Property(o => o.OfOrganisation).HasMaxLength(ReviewRules.TextLimit);
            e.HasIndex(o => new { o.ReviewId, o.WriterId }).IsUnique();
            e.HasOne(o => o.Review).WithMany().HasForeignKey(o => o.ReviewId);
            e.HasOne(o => o.Writer).WithMany().HasForeignKey(o => o.WriterId).OnDelete(DeleteBehavior.Restrict);
            e.HasMany(o => o.Points).WithOne(p => p.Outcome).HasForeignKey(p => p.OutcomeId);
            e.HasMany(o => o.Goals).WithOne().HasForeignKey(g => g.OutcomeId);
        });
        model.Entity<ReviewPoint>(e =>
        {
            e.Property(p => p.Version).IsConcurrencyToken();
            e.Property(p => p.Text).HasMaxLength(ReviewRules.TextLimit);
            e.HasIndex(p => p.OwnerId);
        });
        model.Entity<ReviewNote>(e =>
        {
            e.Property(n => n.Version).IsConcurrencyToken();
            e.Property(n => n.Text).HasMaxLength(ReviewRules.NoteLimit);
            e.HasIndex(n => new { n.ReviewId, n.WriterId }).IsUnique();
            e.HasOne<Review>().WithMany().HasForeignKey(n => n.ReviewId);
        });
        model.Entity<ReviewReminder>(e =>
        {
            e.Property(r => r.Version).IsConcurrencyToken();
            e.HasIndex(r => new { r.ReviewId, r.PersonId }).IsUnique();
            e.HasOne<Review>().WithMany().HasForeignKey(r => r.ReviewId);
            e.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        });
        model.Entity<ConversationOnRecord>(e =>
        {
            e.HasIndex(c => new { c.PersonId, c.Kind });
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        });
    }
}
