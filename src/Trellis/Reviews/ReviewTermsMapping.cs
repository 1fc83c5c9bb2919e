using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trellis.Reviews;

/// <summary>The terms of a review as columns of whatever has them: of a review, a cycle, and the settings.</summary>
public static class ReviewTermsMapping
{
    public static void Map(ComplexPropertyBuilder<ReviewTerms> terms)
    {
        terms.IsRequired();
        terms.Property(t => t.Visibility).HasDefaultValue(VisibilityMode.NamedToManager).ValueGeneratedNever();
        terms.Property(t => t.CoworkersLeast).HasDefaultValue(ReviewTerms.Usual.CoworkersLeast).ValueGeneratedNever();
        terms.Property(t => t.CoworkersMost).HasDefaultValue(ReviewTerms.Usual.CoworkersMost).ValueGeneratedNever();
        terms.Property(t => t.RequestsMost).HasDefaultValue(ReviewTerms.Usual.RequestsMost).ValueGeneratedNever();
        terms.ComplexProperty(
            t => t.Days,
            days =>
            {
                days.IsRequired();
                days.Property(d => d.Nominating).HasDefaultValue(StageDays.Usual.Nominating).ValueGeneratedNever();
                days.Property(d => d.Writing).HasDefaultValue(StageDays.Usual.Writing).ValueGeneratedNever();
                days.Property(d => d.Conversation).HasDefaultValue(StageDays.Usual.Conversation).ValueGeneratedNever();
                days.Property(d => d.Final).HasDefaultValue(StageDays.Usual.Final).ValueGeneratedNever();
                days.Property(d => d.Acknowledging)
                    .HasDefaultValue(StageDays.Usual.Acknowledging)
                    .ValueGeneratedNever();
            }
        );
    }
}
