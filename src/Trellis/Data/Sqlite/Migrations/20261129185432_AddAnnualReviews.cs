using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddAnnualReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CycleId",
                table: "Review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Terms_CoworkersLeast",
                table: "Review",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<int>(
                name: "Terms_CoworkersMost",
                table: "Review",
                type: "INTEGER",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<int>(
                name: "Terms_Days_Acknowledging",
                table: "Review",
                type: "INTEGER",
                nullable: false,
                defaultValue: 49);

            migrationBuilder.AddColumn<int>(
                name: "Terms_Days_Conversation",
                table: "Review",
                type: "INTEGER",
                nullable: false,
                defaultValue: 35);

            migrationBuilder.AddColumn<int>(
                name: "Terms_Days_Final",
                table: "Review",
                type: "INTEGER",
                nullable: false,
                defaultValue: 42);

            migrationBuilder.AddColumn<int>(
                name: "Terms_Days_Nominating",
                table: "Review",
                type: "INTEGER",
                nullable: false,
                defaultValue: 7);

            migrationBuilder.AddColumn<int>(
                name: "Terms_Days_Writing",
                table: "Review",
                type: "INTEGER",
                nullable: false,
                defaultValue: 21);

            migrationBuilder.AddColumn<bool>(
                name: "Terms_IsLevelled",
                table: "Review",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Terms_PeopleOpsReads",
                table: "Review",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Terms_RequestsMost",
                table: "Review",
                type: "INTEGER",
                nullable: false,
                defaultValue: 4);

            migrationBuilder.AddColumn<string>(
                name: "Terms_Visibility",
                table: "Review",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "NamedToManager");

            migrationBuilder.AddColumn<DateTime>(
                name: "AgreedAt",
                table: "CoworkerRequest",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "AssessmentRound",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithoutSelfAt",
                table: "AssessmentRound",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FeedbackRelease",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: true),
                    Kept = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackRelease", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedbackRelease_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Recommendation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WriterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    PositionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FrameworkVersionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Raise = table.Column<long>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recommendation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Recommendation_FrameworkVersion_FrameworkVersionId",
                        column: x => x.FrameworkVersionId,
                        principalTable: "FrameworkVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recommendation_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recommendation_Person_WriterId",
                        column: x => x.WriterId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recommendation_Position_PositionId",
                        column: x => x.PositionId,
                        principalTable: "Position",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recommendation_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnnualBy = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms_CoworkersLeast = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 2),
                    Terms_CoworkersMost = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 3),
                    Terms_IsLevelled = table.Column<bool>(type: "INTEGER", nullable: false),
                    Terms_PeopleOpsReads = table.Column<bool>(type: "INTEGER", nullable: false),
                    Terms_RequestsMost = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 4),
                    Terms_Visibility = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false, defaultValue: "NamedToManager"),
                    Terms_Days_Acknowledging = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 49),
                    Terms_Days_Conversation = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 35),
                    Terms_Days_Final = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 42),
                    Terms_Days_Nominating = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 7),
                    Terms_Days_Writing = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 21)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SuggestedGoal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OutcomeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Level = table.Column<int>(type: "INTEGER", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuggestedGoal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SuggestedGoal_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuggestedGoal_ReviewOutcome_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "ReviewOutcome",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecommendationFact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecommendationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecommendationFact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecommendationFact_Recommendation_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "Recommendation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.DropIndex(
                name: "IX_AssessmentRound_PersonId",
                table: "AssessmentRound");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentRound_PersonId",
                table: "AssessmentRound",
                column: "PersonId",
                unique: true,
                filter: "\"CompletedAt\" IS NULL AND \"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Review_CycleId",
                table: "Review",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackRelease_ReviewId",
                table: "FeedbackRelease",
                column: "ReviewId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Recommendation_FrameworkVersionId",
                table: "Recommendation",
                column: "FrameworkVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Recommendation_PersonId",
                table: "Recommendation",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Recommendation_PositionId",
                table: "Recommendation",
                column: "PositionId");

            migrationBuilder.CreateIndex(
                name: "IX_Recommendation_ReviewId_WriterId",
                table: "Recommendation",
                columns: new[] { "ReviewId", "WriterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Recommendation_WriterId",
                table: "Recommendation",
                column: "WriterId");

            migrationBuilder.CreateIndex(
                name: "IX_RecommendationFact_RecommendationId",
                table: "RecommendationFact",
                column: "RecommendationId");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestedGoal_ItemId",
                table: "SuggestedGoal",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_SuggestedGoal_OutcomeId",
                table: "SuggestedGoal",
                column: "OutcomeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FeedbackRelease");

            migrationBuilder.DropTable(
                name: "RecommendationFact");

            migrationBuilder.DropTable(
                name: "ReviewSettings");

            migrationBuilder.DropTable(
                name: "SuggestedGoal");

            migrationBuilder.DropTable(
                name: "Recommendation");

            migrationBuilder.DropIndex(
                name: "IX_Review_CycleId",
                table: "Review");

            migrationBuilder.DropIndex(
                name: "IX_AssessmentRound_PersonId",
                table: "AssessmentRound");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentRound_PersonId",
                table: "AssessmentRound",
                column: "PersonId",
                unique: true,
                filter: "\"CompletedAt\" IS NULL");

            migrationBuilder.DropColumn(
                name: "CycleId",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_CoworkersLeast",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_CoworkersMost",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_Days_Acknowledging",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_Days_Conversation",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_Days_Final",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_Days_Nominating",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_Days_Writing",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_IsLevelled",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_PeopleOpsReads",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_RequestsMost",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "Terms_Visibility",
                table: "Review");

            migrationBuilder.DropColumn(
                name: "AgreedAt",
                table: "CoworkerRequest");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "AssessmentRound");

            migrationBuilder.DropColumn(
                name: "WithoutSelfAt",
                table: "AssessmentRound");
        }
    }
}
